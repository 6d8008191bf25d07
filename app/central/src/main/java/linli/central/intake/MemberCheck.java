package linli.central.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.Neighbours.MemberRow;
import linli.central.store.News;
import linli.central.store.Transaction;
import linli.contract.v1.act.ActMessage;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.ActId;
import linli.core.act.MemberAct;
import linli.core.campaign.Activity;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;
import linli.core.membership.CompleteActivity;

/**
 * Takes in what stations did about single members: who they are from now on is told to every
 * station that sees them, a lost card to every station there is. Points over a limit wait.
 */
final class MemberCheck {

    private final Transaction tx;
    private final News news;
    private final StationId station;

    MemberCheck(Transaction tx, News news, StationId station) {
        this.tx = tx;
        this.news = news;
        this.station = station;
    }

    /**
     * Takes the act in, but for its changes of the account.
     *
     * @param written the act as it came, for what is personal of it
     * @param account of the member as it was before, if it is known here
     */
    Optional<Dispute> take(
            ActMessage written,
            MemberAct act,
            Optional<MemberAccount> account,
            LoyaltyRules rules) {
        return switch (act) {
            case MemberAct.ActivityClaimed done -> activity(done, account, rules);
            case MemberAct.PlusSold sold ->
                    Bookkeeping.paid(sold.payment()).equals(sold.price())
                            ? Optional.empty()
                            : Optional.of(Dispute.PAYMENT_MISMATCH);
            default -> describe(written, act);
        };
    }

    /**
     * Takes in who the member is from now on; what says nothing of that changes nothing. It may
     * come late, for a member of whom nobody had told before.
     */
    Optional<Dispute> describe(ActMessage written, MemberAct act) {
        return switch (act) {
            case MemberAct.MemberEdited edited -> edited(written, edited);
            case MemberAct.MemberFrozen changed ->
                    described(
                            changed.member(),
                            kept ->
                                    new MemberItem(
                                            kept.member().withFrozen(changed.frozen()),
                                            kept.sealedProfile(),
                                            Optional.empty()));
            case MemberAct.CardReplaced replaced -> replaced(replaced);
            case MemberAct.ActivityClaimed done -> Optional.empty();
            case MemberAct.PlusSold sold -> Optional.empty();
        };
    }

    /**
     * The changes of the act as they are to be posted. Two purchases of the paid membership that
     * did not know of each other both count: the second adds its months to the first.
     */
    static List<AccountChange> changes(
            MemberAct act, Optional<MemberAccount> account, LoyaltyRules rules) {
        if (!(act instanceof MemberAct.PlusSold sold)
                || account.isEmpty()
                || account.get().plusUntil().equals(sold.before())) {
            return act.changes();
        }
        LocalDate until =
                rules.plus().extend(account.get().plusUntil(), sold.occasion().businessDay());
        return act.changes().stream()
                .map(change ->
                        new AccountChange(
                                change.member(),
                                change.ledger(),
                                change.growth(),
                                change.tier(),
                                change.plusUntil().map(alone -> until),
                                change.uses(),
                                change.moves()))
                .toList();
    }

    private Optional<Dispute> activity(
            MemberAct.ActivityClaimed done, Optional<MemberAccount> account, LoyaltyRules rules) {
        ActId act = done.occasion().act();
        done.ticket()
                .ifPresent(ticket -> tx.claimedTickets().add(station, act, done.kind(), ticket));
        Optional<Activity> activity =
                rules.activity(done.kind()).filter(some -> !some.kind().equals(Activity.REFERRAL));
        if (activity.isEmpty()) {
            return Optional.of(Dispute.UNKNOWN_ACTIVITY);
        }
        if (isOverLimit(activity.get(), done, account)) {
            return Optional.of(Dispute.ACTIVITY_OVER_LIMIT);
        }
        return done.points() == activity.get().points()
                ? Optional.empty()
                : Optional.of(Dispute.POINTS_MISMATCH);
    }

    private boolean isOverLimit(
            Activity activity, MemberAct.ActivityClaimed done, Optional<MemberAccount> account) {
        LocalDate day = done.occasion().businessDay();
        boolean byTime =
                account.stream()
                        .flatMap(some -> CompleteActivity.limits(activity, some, day).stream())
                        .anyMatch(limit -> limit.left() == 0);
        boolean byTicket =
                done.ticket()
                        .filter(ticket ->
                                tx.claimedTickets().count(station, done.kind(), ticket)
                                        > activity.perOrder().orElse(Long.MAX_VALUE))
                        .isPresent();
        return byTime || byTicket;
    }

    private Optional<Dispute> edited(ActMessage written, MemberAct.MemberEdited edited) {
        return ActMessages.editedProfile(written.type(), written.payload())
                .map(sealed ->
                        described(
                                edited.member(),
                                kept -> new MemberItem(kept.member(), sealed, Optional.empty())))
                .orElseGet(() -> Optional.of(Dispute.UNREADABLE_ACT));
    }

    private Optional<Dispute> replaced(MemberAct.CardReplaced replaced) {
        MemberId id = replaced.member();
        Optional<MemberRow> row = tx.neighbours().find(id);
        if (row.isEmpty()) {
            return Optional.of(Dispute.UNKNOWN_MEMBER);
        }
        boolean taken = !tx.neighbours().taken(List.of(replaced.number())).isEmpty();
        stop(replaced.lost(), id);
        if (row.get().number() != replaced.lost().value()) {
            stop(new MemberNumber(row.get().number()), id);
        }
        MemberItem kept = kept(row.get());
        Member now = kept.member().withNumber(replaced.number());
        tx.neighbours()
                .renumber(
                        id,
                        replaced.number(),
                        new MemberItem(now, kept.sealedProfile(), Optional.empty()).text());
        tellWhoSees(id);
        return taken ? Optional.of(Dispute.NUMBER_TAKEN) : Optional.empty();
    }

    private void stop(MemberNumber number, MemberId member) {
        tx.stoppedCards().stop(number, member);
        news.tell(
                tx.stations().enrolled(),
                new Ref(Kind.STOPPED_CARD, Long.toString(number.value())));
    }

    /** What a member is from now on. */
    private interface Description {

        MemberItem of(MemberItem before);
    }

    private Optional<Dispute> described(MemberId id, Description description) {
        Optional<MemberRow> row = tx.neighbours().find(id);
        if (row.isEmpty()) {
            return Optional.of(Dispute.UNKNOWN_MEMBER);
        }
        tx.neighbours().describe(id, description.of(kept(row.get())).text());
        tellWhoSees(id);
        return Optional.empty();
    }

    private void tellWhoSees(MemberId id) {
        tx.neighbours()
                .seenBy(List.of(id), station)
                .forEach((member, stations) ->
                        news.tell(stations, new Ref(Kind.MEMBER, member.value())));
    }

    private static MemberItem kept(MemberRow row) {
        if (FeedItem.read(row.content()) instanceof Outcome.Accepted<FeedItem>(MemberItem item)) {
            return item;
        }
        throw new IllegalStateException("A member is kept that cannot be read");
    }
}
