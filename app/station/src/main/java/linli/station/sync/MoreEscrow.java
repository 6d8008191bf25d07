package linli.station.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import linli.contract.v1.EscrowRequest;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.MemberAnswer;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.points.Unit;

/** Asks the central to offer this station more of a member's points, at the moment of spending. */
public final class MoreEscrow {

    private static final String TARGET = "/v1/stations/me/escrow";
    private static final Duration WITHIN = Duration.ofSeconds(2);

    private final CentralLink central;
    private final FeedInbox inbox;
    private final BooleanSupplier online;

    MoreEscrow(CentralLink central, FeedInbox inbox, BooleanSupplier online) {
        this.central = central;
        this.inbox = inbox;
        this.online = online;
    }

    /** Whether the central answered last time. */
    public boolean isOnline() {
        return online.getAsBoolean();
    }

    /**
     * Asks to hold so much in all; what is offered then is in the inbox. Waits up to 2 s, so never
     * call it on the screen's thread.
     *
     * @return whether the central answered
     */
    public boolean ask(MemberId member, Unit unit, long amount) {
        if (!online.getAsBoolean()) {
            return false;
        }
        byte[] body =
                Gzip.compress(
                        new EscrowRequest(member, unit, amount)
                                .text()
                                .getBytes(StandardCharsets.UTF_8));
        if (central.post(TARGET, body, WITHIN) instanceof Reply.Answer(byte[] answer)
                && MemberAnswer.read(answer)
                        instanceof Outcome.Accepted<MemberAnswer>(MemberAnswer offered)
                && offered.items().stream().allMatch(item -> isOf(member, item))) {
            inbox.apply(offered.items());
            return true;
        }
        return false;
    }

    private static boolean isOf(MemberId member, FeedItem item) {
        return switch (item) {
            case FeedItem.AccountItem account -> account.account().member().equals(member);
            case FeedItem.MemberItem known -> known.member().id().equals(member);
            default -> false;
        };
    }
}
