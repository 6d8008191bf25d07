package linli.station.sync;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.MemberAnswer;
import linli.core.Outcome;
import linli.core.member.Member;
import linli.core.member.MemberNumber;
import linli.core.visit.ScanRefusal;

/** Asks the central for a member whom nobody preloaded, at the moment of the scan. */
public final class MemberLookup {

    private static final Duration WITHIN = Duration.ofSeconds(2);

    private final CentralLink central;
    private final FeedInbox inbox;
    private final BooleanSupplier online;

    MemberLookup(CentralLink central, FeedInbox inbox, BooleanSupplier online) {
        this.central = central;
        this.inbox = inbox;
        this.online = online;
    }

    /**
     * The member of that number, put into the inbox with account and orders; from then on also in
     * the feed. Waits up to 2 s, so never call it on the screen's thread. Refused with {@link
     * ScanRefusal#UNKNOWN_MEMBER} if nobody has the number, {@link ScanRefusal#MEMBER_NOT_HERE} if
     * the central cannot be asked now.
     */
    public Outcome<Member> find(MemberNumber number) {
        if (!online.getAsBoolean()) {
            return Outcome.refused(ScanRefusal.MEMBER_NOT_HERE);
        }
        String target = "/v1/stations/me/members?number=" + number.digits();
        return switch (central.get(target, WITHIN)) {
            case Reply.Answer(byte[] body) ->
                    switch (MemberAnswer.read(body)) {
                        case Outcome.Accepted<MemberAnswer>(MemberAnswer answer) ->
                                keep(answer.items(), number);
                        case Outcome.Refused<MemberAnswer> unreadable ->
                                Outcome.refused(ScanRefusal.MEMBER_NOT_HERE);
                    };
            case Reply.Refused(String code, SyncFault fault)
                    when code.equals(ProblemCode.UNKNOWN_MEMBER.name()) ->
                    Outcome.refused(ScanRefusal.UNKNOWN_MEMBER);
            case Reply.Refused refused -> Outcome.refused(ScanRefusal.MEMBER_NOT_HERE);
            case Reply.Failed failed -> Outcome.refused(ScanRefusal.MEMBER_NOT_HERE);
        };
    }

    private Outcome<Member> keep(List<FeedItem> items, MemberNumber number) {
        if (items.isEmpty()
                || !(items.getFirst() instanceof FeedItem.MemberItem item)
                || !item.member().number().equals(number)
                || !items.stream().allMatch(each -> isOf(item.member(), each))) {
            return Outcome.refused(ScanRefusal.MEMBER_NOT_HERE);
        }
        inbox.apply(items);
        return Outcome.of(item.member());
    }

    private static boolean isOf(Member member, FeedItem item) {
        return switch (item) {
            case FeedItem.MemberItem same -> same.member().equals(member);
            case FeedItem.AccountItem account -> account.account().member().equals(member.id());
            case FeedItem.OrderItem order -> order.order().member().equals(member.id());
            case FeedItem.ProductItem other -> false;
            case FeedItem.LabelItem other -> false;
            case FeedItem.RuleBookItem other -> false;
            case FeedItem.KeysItem other -> false;
            case FeedItem.StoppedCardItem other -> false;
            case FeedItem.ClaimItem other -> false;
            case FeedItem.DisputeItem other -> false;
        };
    }
}
