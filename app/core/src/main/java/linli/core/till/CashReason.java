package linli.core.till;

import java.util.List;
import java.util.stream.Stream;

/** Why cash went in or out of a drawer without a sale, or why it was opened. */
public enum CashReason {
    /** Notes and coins to give change from. */
    CHANGE_BROUGHT(CashMovementKind.PAID_IN),
    /** The opening float was counted late or wrong. */
    FLOAT_CORRECTED(CashMovementKind.PAID_IN, CashMovementKind.PAID_OUT),
    /** A neighbour or supplier paid something back. */
    MONEY_RETURNED(CashMovementKind.PAID_IN),
    /** Bags, paper rolls, cleaning. */
    SUPPLIES(CashMovementKind.PAID_OUT),
    /** The driver or a courier. */
    DELIVERY(CashMovementKind.PAID_OUT),
    /** A neighbour got money for something that went wrong. */
    COMPENSATION(CashMovementKind.PAID_OUT),
    /** Too much in the drawer: into the safe. */
    TO_SAFE(CashMovementKind.CASH_DROP),
    /** Handed to the bank or to whoever collects. */
    TO_BANK(CashMovementKind.CASH_DROP),
    /** A note is changed into smaller ones. */
    CHANGE_GIVEN(CashMovementKind.NO_SALE),
    /** To look or to count. */
    DRAWER_CHECKED(CashMovementKind.NO_SALE),
    /** Whatever the note says. */
    OTHER(CashMovementKind.values());

    private final List<CashMovementKind> kinds;

    CashReason(CashMovementKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** Whether it is a reason for that. */
    public boolean fits(CashMovementKind kind) {
        return kinds.contains(kind);
    }

    /** The reasons for that, in the order they are offered. */
    public static List<CashReason> of(CashMovementKind kind) {
        return Stream.of(values()).filter(reason -> reason.fits(kind)).toList();
    }
}
