package linli.central.headquarters;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import linli.central.intake.DisputeRefusal;
import linli.central.store.Claims.Taken;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.Journals.Stored;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.journal.JournalHeader;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.claim.ClaimDecision;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.member.StationId;

/**
 * Where people decide the claims that stations left to them. No money moves here: the station does
 * what was decided, in its own journal.
 */
public final class ClaimDesk {

    private static final int SHOWN = 1000;

    private final Publishing publishing;
    private final ActMessages messages;
    private final InstantSource clock;

    /** A desk that tells stations what was decided. */
    public ClaimDesk(Publishing publishing, MemberCipher cipher, InstantSource clock) {
        this.publishing = publishing;
        this.messages = new ActMessages(member -> Optional.empty(), cipher);
        this.clock = clock;
    }

    /** A claim that waits, as its station wrote it. */
    public record Waiting(StationId station, ClaimAct.Filed filed) {}

    /** The claims that wait for people, a thousand at most. */
    public List<Waiting> waiting() {
        return publishing.inTransaction((tx, news) ->
                tx.claims().waiting(SHOWN).stream()
                        .flatMap(taken -> waiting(tx, taken).stream())
                        .toList());
    }

    /**
     * What people decide.
     *
     * @param note for the member; may be empty
     */
    public record Ruling(StationId station, ActId claim, Verdict verdict, String by, String note) {}

    /** Decides a claim, once. Refused with a {@link DisputeRefusal}. */
    public Outcome<ClaimDecision> decide(Ruling ruling) {
        ClaimDecision decision =
                new ClaimDecision(
                        ruling.claim(),
                        ruling.verdict(),
                        clock.instant(),
                        ruling.by(),
                        ruling.note());
        return publishing.inTransaction((tx, news) -> {
            if (!tx.claims().decide(ruling.station(), decision)) {
                return Outcome.refused(DisputeRefusal.NOT_FOUND);
            }
            news.tell(ruling.station(), new Ref(Kind.CLAIM, ruling.claim().value()));
            return Outcome.of(decision);
        });
    }

    private Optional<Waiting> waiting(Transaction tx, Taken taken) {
        return tx.journals().after(taken.station(), taken.epoch(), taken.seq() - 1, 1).stream()
                .findFirst()
                .flatMap(this::act)
                .map(filed -> new Waiting(taken.station(), filed));
    }

    private Optional<ClaimAct.Filed> act(Stored stored) {
        String header = new String(stored.header(), StandardCharsets.UTF_8);
        String payload = new String(stored.payload(), StandardCharsets.UTF_8);
        return JournalHeader.read(header).then(some -> messages.read(some.type(), payload))
                        instanceof Outcome.Accepted<Act>(ClaimAct.Filed filed)
                ? Optional.of(filed)
                : Optional.empty();
    }
}
