package linli.core.act;

import java.util.Optional;

/** What a receipt was given for that people bring back or ask about. */
public enum TicketKind {
    SALE,
    HANDOVER,
    MEMBERSHIP,
    TOP_UP,
    /** Stored value was paid out, or a top-up undone. */
    WITHDRAWAL,
    REDEMPTION,
    DRAW;

    /** Whether it has goods that can come back, and counts as a ticket. */
    public boolean isTicket() {
        return this == SALE || this == HANDOVER;
    }

    /** Of that act; empty if nobody looks for it among tickets. */
    public static Optional<TicketKind> of(Act act) {
        return switch (act) {
            case Act.SaleCompleted sale -> Optional.of(SALE);
            case Act.OrderHandedOver handover -> Optional.of(HANDOVER);
            case MemberAct.PlusSold sold -> Optional.of(MEMBERSHIP);
            case ValueAct.ToppedUp topUp -> Optional.of(TOP_UP);
            case ValueAct.Withdrawn withdrawn -> Optional.of(WITHDRAWAL);
            case Act.RewardRedeemed redeemed -> Optional.of(REDEMPTION);
            case Act.PrizeDrawn drawn -> Optional.of(DRAW);
            default -> Optional.empty();
        };
    }
}
