package linli.central.escrow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.central.feed.Bell;
import linli.central.intake.Accounts;
import linli.central.intake.OpenAccounts;
import linli.central.intake.RuleBooks;
import linli.central.store.Database;
import linli.central.store.Neighbours.MemberRow;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.contract.v1.EscrowRequest;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.core.Outcome;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.PointsAccount;

/**
 * What stations and headquarters ask about escrow. What a station holds is never taken from it: it
 * is told of a smaller share, and gives the rest back by its own journal (decision 0024).
 */
public final class EscrowDesk {

    /** How long a wish is kept: as long as somebody stands at a counter. */
    static final Duration WISH = Duration.ofMinutes(2);

    private static final int LOOKS = 6;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final Publishing publishing;
    private final Database database;
    private final RuleBooks books;
    private final InstantSource clock;
    private final Bell bell;

    /** With the bell that rings when a station's feed has news. */
    public EscrowDesk(
            Publishing publishing,
            Database database,
            RuleBooks books,
            InstantSource clock,
            Bell bell) {
        this.publishing = publishing;
        this.database = database;
        this.books = books;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * A station asks to hold more. Offers it what nobody holds, recalls the rest from who does, and
     * waits a moment for them.
     *
     * @return the member, whose account says what is offered now; refused with an {@link
     *     EscrowRefusal}
     */
    public Outcome<MemberId> ask(StationId station, EscrowRequest request)
            throws InterruptedException {
        Outcome<MemberId> asked = wish(station, request);
        if (asked instanceof Outcome.Accepted<MemberId>) {
            for (int looked = 0; looked < LOOKS && isWaiting(station, request); looked++) {
                bell.await(station, LOOK_AGAIN);
            }
        }
        return asked;
    }

    /** The same without waiting for anybody. */
    public Outcome<MemberId> wish(StationId station, EscrowRequest request) {
        return publishing.inTransaction((tx, news) -> wish(tx, news, station, request));
    }

    private Outcome<MemberId> wish(
            Transaction tx, News news, StationId station, EscrowRequest request) {
        MemberId member = request.member();
        OpenAccounts accounts = new OpenAccounts(tx, news, List.of(member));
        if (!accounts.has(member) || !tx.neighbours().isSeen(member, station)) {
            return Outcome.refused(EscrowRefusal.UNKNOWN_MEMBER);
        }
        boolean met = has(accounts.of(request.unit(), member), station) >= request.points();
        Instant now = clock.instant();
        tx.escrows()
                .wish(
                        member,
                        request.unit(),
                        new linli.core.points.EscrowBook.Wish(station, request.points(), met),
                        now,
                        now.plus(WISH));
        accounts.finish(now, today(tx, now), true);
        return Outcome.of(member);
    }

    private boolean isWaiting(StationId station, EscrowRequest request) {
        return database.inSnapshot(tx -> {
            PointsAccount account =
                    Accounts.read(tx.neighbours().account(request.member()).orElseThrow())
                            .of(request.unit());
            boolean elsewhere =
                    account.slices().stream()
                            .anyMatch(slice ->
                                    slice.holder() instanceof Holder.Escrow(StationId holder)
                                            && !holder.equals(station));
            return elsewhere && has(account, station) < request.points();
        });
    }

    private static long has(PointsAccount points, StationId station) {
        return points.in(new Holder.Escrow(station)) + points.in(new Holder.Offered(station));
    }

    /**
     * Gives a member another home. All other stations are told to give back what they hold. Refused
     * with an {@link EscrowRefusal}.
     */
    public Outcome<MemberId> move(MemberId member, StationId home) {
        return publishing.inTransaction((tx, news) -> move(tx, news, member, home));
    }

    private Outcome<MemberId> move(Transaction tx, News news, MemberId id, StationId home) {
        OpenAccounts accounts = new OpenAccounts(tx, news, List.of(id));
        Optional<MemberRow> row = tx.neighbours().find(id);
        if (row.isEmpty() || !accounts.has(id)) {
            return Outcome.refused(EscrowRefusal.UNKNOWN_MEMBER);
        }
        if (tx.stations().find(home).isEmpty()) {
            return Outcome.refused(EscrowRefusal.NOT_FOUND);
        }
        tx.neighbours().move(id, home, movedTo(home, row.get().content()));
        boolean ignored = tx.neighbours().show(id, home);
        Instant now = clock.instant();
        accounts.finish(now, today(tx, now), true);
        return Outcome.of(id);
    }

    private static String movedTo(StationId home, String content) {
        if (FeedItem.read(content) instanceof Outcome.Accepted<FeedItem>(MemberItem item)) {
            Member member = item.member();
            return new MemberItem(
                            new Member(
                                    member.id(),
                                    member.number(),
                                    member.profile(),
                                    home,
                                    member.inviter(),
                                    member.since(),
                                    member.frozen()),
                            item.sealedProfile(),
                            item.key())
                    .text();
        }
        throw new IllegalStateException("A member is kept that cannot be read");
    }

    private LocalDate today(Transaction tx, Instant now) {
        return books.at(tx, now).calendar().businessDay(now);
    }
}
