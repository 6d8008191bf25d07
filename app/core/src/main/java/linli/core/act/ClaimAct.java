package linli.core.act;

import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.operator.Permission;
import linli.core.operator.Permissions;

/** After-sales: a member came back with goods of an order that were handed over. */
public sealed interface ClaimAct extends Act {

    /** What is claimed. */
    Claim claim();

    /** What the member got for it in this act. */
    Remedy remedy();

    /** What whoever does it must be permitted. */
    Permission permission();

    /** Whose goods they are. */
    default MemberId member() {
        return claim().member();
    }

    /** The return that it is as well, if money went back. */
    default Optional<Act.TicketRefunded> refund() {
        return remedy() instanceof Remedy.MoneyBack(var returned, var payout)
                ? Optional.of(new Act.TicketRefunded(occasion(), returned, payout, changes()))
                : Optional.empty();
    }

    @Override
    default Money cash() {
        return refund().map(Act::cash).orElse(Money.ZERO);
    }

    @Override
    default boolean opensDrawer() {
        return refund().map(Act::opensDrawer).orElse(false);
    }

    /** A claim was taken, and answered or handed on to headquarters. */
    record Filed(Occasion occasion, Claim claim, Remedy remedy, List<AccountChange> changes)
            implements ClaimAct {

        /** Keeps its own copy of the changes. */
        public Filed {
            changes = List.copyOf(changes);
        }

        @Override
        public Permission permission() {
            boolean isLarge = claim.worth().compareTo(Permissions.REFUND_ALONE) > 0;
            return isLarge && !(remedy instanceof Remedy.Undecided)
                    ? Permission.LARGE_REFUND
                    : Permission.REFUND;
        }
    }

    /**
     * What headquarters decided was done. They are the second person: nobody else has to allow it.
     *
     * @param filed the act that left the claim to them
     */
    record Settled(
            Occasion occasion, ActId filed, Claim claim, Remedy remedy, List<AccountChange> changes)
            implements ClaimAct {

        /** Keeps its own copy of the changes. */
        public Settled {
            changes = List.copyOf(changes);
        }

        @Override
        public Permission permission() {
            return Permission.REFUND;
        }
    }
}
