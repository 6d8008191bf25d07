package linli.station.store.print;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.act.MemberAct;
import linli.core.act.ValueAct;
import linli.core.till.CashMovementKind;

/**
 * Something to be printed because of an act. Carries nothing of what will be on the paper: that is
 * made of the act when it is printed.
 *
 * @param seq of the journal entry that holds the act
 * @param expiresAt after that it is printed only when a person asks
 * @param attempts begun, whatever became of them
 * @param copies marked as such that were begun
 * @param fault the code of why it is not on paper; empty if nothing went wrong
 */
public record PrintJob(
        ActId act,
        Kind kind,
        long seq,
        Instant madeAt,
        Instant expiresAt,
        State state,
        int attempts,
        int copies,
        String fault) {

    /** How long a job may print by itself: a receipt that nobody waits for is waste. */
    public static final Duration FRESH = Duration.ofMinutes(3);

    /** The code of a job that was made again from the journal: nobody knows what is on paper. */
    public static final String REMADE = "LP-4163";

    /** What is printed. */
    public enum Kind {
        SALE,
        HANDOVER,
        CARD,
        SHIFT,
        REFUND,
        CLAIM,
        REDEMPTION,
        CANCELLING,
        MEMBERSHIP,
        DRAW,
        CASH,
        TOP_UP,
        WITHDRAWAL,
        CLOSING
    }

    /** What became of it. */
    public enum State {
        /** Not tried, or tried without anything on paper. */
        WAITING,
        PRINTED,
        /** It is not on paper and will not be unless a person asks. */
        FAILED,
        /** Whether it is on paper is not known. */
        UNCERTAIN,
        /** A person decided that nobody needs it, or there was no printer. */
        DISMISSED
    }

    /** What that act wants printed, if anything. */
    public static Optional<Kind> kindOf(Act act) {
        return switch (act) {
            case Act.SaleCompleted sale -> Optional.of(Kind.SALE);
            case Act.OrderHandedOver handover -> Optional.of(Kind.HANDOVER);
            case Act.MemberRegistered joined -> Optional.of(Kind.CARD);
            case Act.RewardRedeemed redeemed -> Optional.of(Kind.REDEMPTION);
            case Act.RedemptionCancelled cancelled -> Optional.of(Kind.CANCELLING);
            case Act.PrizeDrawn drawn -> Optional.of(Kind.DRAW);
            case Act.TicketRefunded refund -> Optional.of(Kind.REFUND);
            case ClaimAct claim -> Optional.of(Kind.CLAIM);
            case ValueAct.ToppedUp topUp -> Optional.of(Kind.TOP_UP);
            case ValueAct.Withdrawn withdrawn -> Optional.of(Kind.WITHDRAWAL);
            case Act.ShiftOpened shift -> Optional.of(Kind.SHIFT);
            case Act.CashMoved moved ->
                    moved.movement().kind() == CashMovementKind.NO_SALE
                            ? Optional.empty()
                            : Optional.of(Kind.CASH);
            case Act.ShiftClosed closed -> Optional.of(Kind.CLOSING);
            case Act.OperatorChanged changed -> Optional.empty();
            case Act.SignedIn signedIn -> Optional.empty();
            case Act.SignInRefused refused -> Optional.empty();
            case Act.LockOutEnded ended -> Optional.empty();
            case Act.SaleSuspended aside -> Optional.empty();
            case Act.SaleRecalled again -> Optional.empty();
            case Act.DayClosed closed -> Optional.empty();
            case Act.EscrowReceived received -> Optional.empty();
            case Act.EscrowReturned returned -> Optional.empty();
            case MemberAct.PlusSold sold -> Optional.of(Kind.MEMBERSHIP);
            case MemberAct.CardReplaced replaced -> Optional.of(Kind.CARD);
            case MemberAct.ActivityClaimed claimed -> Optional.empty();
            case MemberAct.MemberEdited edited -> Optional.empty();
            case MemberAct.MemberFrozen frozen -> Optional.empty();
        };
    }

    /** The job that an act makes, in that state; empty if nothing of it is printed. */
    public static Optional<PrintJob> of(long seq, Act act, State state) {
        Instant madeAt = act.occasion().at();
        return kindOf(act)
                .map(kind ->
                        new PrintJob(
                                act.occasion().act(),
                                kind,
                                seq,
                                madeAt,
                                madeAt.plus(FRESH),
                                state,
                                0,
                                0,
                                ""));
    }

    /** Whether it is young enough to print by itself; the clock may have been set either way. */
    public boolean isFresh(Instant now) {
        return Duration.between(madeAt, now).abs().compareTo(Duration.between(madeAt, expiresAt))
                < 0;
    }

    /** The job with an attempt begun. */
    public PrintJob begun(boolean copy) {
        return new PrintJob(
                act,
                kind,
                seq,
                madeAt,
                expiresAt,
                state,
                attempts + 1,
                copy ? copies + 1 : copies,
                fault);
    }

    /** The job in another state, for that reason or none. */
    public PrintJob become(State next, String why) {
        return new PrintJob(act, kind, seq, madeAt, expiresAt, next, attempts, copies, why);
    }

    /** The job as if that copy had not been begun, because nothing of it came onto paper. */
    public PrintJob withoutCopy() {
        return new PrintJob(act, kind, seq, madeAt, expiresAt, state, attempts, copies - 1, fault);
    }
}
