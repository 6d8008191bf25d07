package linli.central.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linli.central.escrow.EscrowDesk;
import linli.central.feed.Feed;
import linli.central.intake.Intake;
import linli.central.trust.Enrolment;
import linli.contract.v1.EscrowRequest;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.field.Limits;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.UploadAnswer;
import linli.contract.v1.journal.UploadBatch;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;

/** What stations may ask: each only of itself. */
public final class StationRoutes {

    private final StationGate gate;
    private final Enrolment enrolment;
    private final Intake intake;
    private final Feed feed;
    private final EscrowDesk escrow;
    private final RateLimit strangers;

    /** With the rate at which one address may try to enrol. */
    public StationRoutes(
            StationGate gate,
            Enrolment enrolment,
            Intake intake,
            Feed feed,
            EscrowDesk escrow,
            RateLimit strangers) {
        this.gate = gate;
        this.enrolment = enrolment;
        this.intake = intake;
        this.feed = feed;
        this.escrow = escrow;
        this.strangers = strangers;
    }

    /** All of them. */
    public List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/enrolments", Limits.SMALL_BYTES, this::enrol),
                new Route("POST", "/v1/journal", Limits.BATCH_BYTES, gate.open(this::upload)),
                new Route("GET", "/v1/feed", 0, gate.open(this::read)),
                new Route("GET", "/v1/stations/me/journal", 0, gate.open(this::history)),
                new Route("GET", "/v1/stations/me/journal/heads", 0, gate.open(this::heads)),
                new Route("GET", "/v1/stations/me/members", 0, gate.open(this::member)),
                new Route(
                        "POST",
                        "/v1/stations/me/escrow",
                        Limits.SMALL_BYTES,
                        gate.open(this::ask)));
    }

    private Outcome<Reply> enrol(Call call) {
        return strangers.admits(call.peer())
                ? EnrolmentRequest.read(call.body())
                        .then(enrolment::enrol)
                        .map(EnrolmentAnswer::text)
                        .map(Reply::json)
                : Refused.because(ProblemCode.RATE_LIMITED);
    }

    private Outcome<Reply> upload(StationId station, Call call) {
        return UploadBatch.read(call.body())
                .then(batch -> intake.take(station, batch))
                .map(UploadAnswer::text)
                .map(Reply::json);
    }

    /** What this station wrote once, for one that lost its disk. */
    private Outcome<Reply> history(StationId station, Call call) {
        Optional<Integer> epoch = call.number("epoch", 1, 1, 999_999_999);
        Optional<Integer> after = call.number("after", 0, 0, 999_999_999);
        return epoch.isEmpty() || after.isEmpty()
                ? Refused.because(ProblemCode.MALFORMED, "epoch or after")
                : Outcome.of(Reply.json(intake.history(station, epoch.get(), after.get()).text()));
    }

    /** How much that is, signed. */
    private Outcome<Reply> heads(StationId station, Call call) {
        return Outcome.of(Reply.json(JournalHeads.answer(enrolment.heads(station))));
    }

    private Outcome<Reply> read(StationId station, Call call) {
        Optional<Cursor> cursor =
                call.query("cursor").map(Cursor::parse).orElse(Optional.of(Cursor.START));
        Optional<Integer> limit = call.number("limit", Limits.PAGE_ITEMS, 2, Limits.PAGE_ITEMS);
        Optional<Integer> wait =
                call.number("wait", 0, 0, Math.toIntExact(Limits.LONG_POLL.toSeconds()));
        Optional<Integer> count = call.number("count", 0, 0, 1);
        if (cursor.isEmpty() || limit.isEmpty() || wait.isEmpty() || count.isEmpty()) {
            return Refused.because(ProblemCode.MALFORMED, "cursor, limit, wait or count");
        }
        try {
            Duration patience = Duration.ofSeconds(wait.get());
            Feed.Question question = new Feed.Question(cursor.get(), limit.get(), count.get() == 1);
            return Outcome.of(Reply.json(feed.read(station, question, patience)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Refused.because(ProblemCode.UNAVAILABLE);
        }
    }

    private Outcome<Reply> ask(StationId station, Call call) {
        return EscrowRequest.read(call.body())
                .then(request -> ask(station, request))
                .map(member -> feed.account(station, member))
                .map(MemberAnswer::text)
                .map(Reply::json);
    }

    private Outcome<MemberId> ask(StationId station, EscrowRequest request) {
        try {
            return escrow.ask(station, request);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Refused.because(ProblemCode.UNAVAILABLE);
        }
    }

    private Outcome<Reply> member(StationId station, Call call) {
        Optional<String> digits = call.query("number").filter(text -> text.matches("[0-9]{15}"));
        if (digits.isEmpty()) {
            return Refused.because(ProblemCode.MALFORMED, "number");
        }
        return feed.member(station, new MemberNumber(Long.parseLong(digits.get())))
                .map(MemberAnswer::text)
                .map(Reply::json)
                .map(Outcome::of)
                .orElseGet(() -> Refused.because(ProblemCode.UNKNOWN_MEMBER));
    }
}
