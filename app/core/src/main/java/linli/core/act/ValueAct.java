package linli.core.act;

import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.value.TopUp;

/** Stored value was paid in, or paid out again. Neither is a sale. */
public sealed interface ValueAct extends Act {

    /** Whose it is. */
    MemberId member();

    /** A member paid money in as stored value. */
    record ToppedUp(
            Occasion occasion,
            TopUp topUp,
            Payment payment,
            Identification identification,
            List<AccountChange> changes)
            implements ValueAct {

        @Override
        public MemberId member() {
            return identification.member();
        }

        @Override
        public Money cash() {
            return payment.cashKept();
        }

        @Override
        public boolean opensDrawer() {
            return payment.hasCash();
        }
    }

    /**
     * Stored value was paid out to a member.
     *
     * @param topUp that this undoes; empty if all that was left was paid out
     * @param principal that goes back
     * @param gift that ended with it
     * @param givenBack the money; together the principal
     */
    record Withdrawn(
            Occasion occasion,
            Optional<ActId> topUp,
            Money principal,
            Money gift,
            List<Tender> givenBack,
            List<AccountChange> changes)
            implements ValueAct {

        /** Keeps its own copy of the money. */
        public Withdrawn {
            givenBack = List.copyOf(givenBack);
        }

        @Override
        public MemberId member() {
            return changes.getFirst().member();
        }

        @Override
        public Money cash() {
            return Money.ZERO.minus(Tender.sum(givenBack, TenderType.CASH));
        }

        @Override
        public boolean opensDrawer() {
            return cash().isNegative();
        }
    }
}
