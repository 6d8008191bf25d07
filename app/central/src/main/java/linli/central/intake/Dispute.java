package linli.central.intake;

import java.util.Arrays;
import java.util.Optional;

/** Why an entry that was stored and posted is to be looked at by people. */
enum Dispute {
    /** The member is not known here; the points wait in the held account. */
    UNKNOWN_MEMBER,
    /** The card was reported lost; the points wait in the held account. */
    CARD_STOPPED,
    /** The member's account does not have what was taken; the points wait in the held account. */
    CONTRADICTS_ACCOUNT,
    /** The product is not known here; the sale stands. */
    UNKNOWN_SKU,
    /** The order is not known at that station; the handover stands. */
    UNKNOWN_ORDER,
    /** More was handed over than was ordered. */
    OVER_HANDED_OVER,
    /** What was tendered is not what the sale cost. */
    PAYMENT_MISMATCH,
    /** A shift was closed with another sum than its acts put into the drawer. */
    DRAWER_MISMATCH,
    /** The station sold no such ticket; the money stands, the points wait in the held account. */
    UNKNOWN_TICKET,
    /** More came back than was sold; the money stands, the points wait in the held account. */
    OVER_REFUNDED,
    /** A claim was settled otherwise than headquarters decided, or twice; it stands. */
    CLAIM_NOT_DECIDED,
    /** A member of that id is known already. */
    ALREADY_REGISTERED,
    /** Another member has that number. */
    NUMBER_TAKEN,
    /** The rule book is not known here; tiers follow the newest one that is. */
    UNKNOWN_RULE_BOOK,
    /** The reward is not known here; it was given. */
    UNKNOWN_REWARD,
    /** The rules have no such draw or prize; it was drawn. */
    UNKNOWN_PRIZE,
    /** The member had more than the rules allow; it stands. */
    LIMIT_EXCEEDED,
    /** All stations together gave more than there is; it stands. */
    STOCK_EXCEEDED,
    /** The rules know no such activity; its points wait in the held account. */
    UNKNOWN_ACTIVITY,
    /** The member did it more often than the rules count; the points wait in the held account. */
    ACTIVITY_OVER_LIMIT,
    /** The redemption is not known at that station; points and money were given back. */
    UNKNOWN_REDEMPTION,
    /** The redemption was cancelled before; points and money were given back again. */
    ALREADY_CANCELLED,
    /** The points that moved are not those that the reward or the draw cost. */
    POINTS_MISMATCH,
    /** The number is not the one that the journal gave, or the prize not the one it falls on. */
    DRAW_MISMATCH,
    /** Stored value was tendered, paid in or paid out that is in nobody's account. */
    VALUE_MISMATCH,
    /** Another gift was given for a top-up than the rules give; it stands. */
    GIFT_MISMATCH,
    /** The act was taken in before, from another entry; it was not applied again. */
    ACT_REPEATED,
    /**
     * Points were taken that were not in the station's hand any more; they came from elsewhere or
     * became debt.
     */
    POINTS_NOT_HELD,
    /** This version cannot read what was done; the entry is kept as it came. */
    UNREADABLE_ACT,
    /** Another history claims to be this epoch of the station's journal: a copied disk. */
    JOURNAL_FORKED;

    /** Whether the points of the act wait because of it. */
    boolean isHeld() {
        return switch (this) {
            case UNKNOWN_MEMBER,
                    CARD_STOPPED,
                    CONTRADICTS_ACCOUNT,
                    UNKNOWN_TICKET,
                    OVER_REFUNDED,
                    UNKNOWN_ACTIVITY,
                    ACTIVITY_OVER_LIMIT ->
                    true;
            default -> false;
        };
    }

    /** Whether it is about all that came back of a ticket, and its subject is the ticket. */
    boolean isAboutTicket() {
        return this == UNKNOWN_TICKET || this == OVER_REFUNDED;
    }

    /** Whether the money that went back for goods is owed by the station if it is rejected. */
    boolean isAboutReturn() {
        return isAboutTicket() || this == CLAIM_NOT_DECIDED;
    }

    /** The dispute of that name; one that a newer version wrote is none. */
    static Optional<Dispute> of(String name) {
        return Arrays.stream(values()).filter(some -> some.name().equals(name)).findFirst();
    }
}
