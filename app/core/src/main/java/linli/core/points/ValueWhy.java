package linli.core.points;

import linli.core.money.Money;

/**
 * Why stored value changes, as {@link Why} says it of points; {@link #points()} is in fen. What the
 * member paid in is principal, a lot that never ends; what the shop gave on top is a gift, which
 * does. Gifts that end go by {@link Why.Expired}.
 */
public sealed interface ValueWhy extends Why {

    /** What the rule moves: more than 0, whichever way it goes. */
    Money amount();

    /** The member paid money in. */
    record ToppedUp(Money amount) implements ValueWhy {

        @Override
        public String code() {
            return "TOP_UP";
        }

        @Override
        public long points() {
            return amount.fen();
        }
    }

    /**
     * The shop gave something on top.
     *
     * @param paid in by the member
     * @param from the sum from which that gift is given, at most {@code paid}
     */
    record TopUpGift(Money paid, Money from, Money amount) implements ValueWhy {

        @Override
        public String code() {
            return "TOP_UP_GIFT";
        }

        @Override
        public long points() {
            return amount.fen();
        }
    }

    /** It paid for a ticket. */
    record ValuePaid(Money amount) implements ValueWhy {

        @Override
        public String code() {
            return "VALUE_PAID";
        }

        @Override
        public long points() {
            return -amount.fen();
        }
    }

    /**
     * Goods came back that it had paid for.
     *
     * @param ticket that it had paid
     */
    record ValueRestored(String ticket, Money amount) implements ValueWhy {

        @Override
        public String code() {
            return "VALUE_RESTORED";
        }

        @Override
        public long points() {
            return amount.fen();
        }
    }

    /** Principal was paid out to the member. */
    record ValueWithdrawn(Money amount) implements ValueWhy {

        @Override
        public String code() {
            return "VALUE_WITHDRAWN";
        }

        @Override
        public long points() {
            return -amount.fen();
        }
    }

    /** A gift ended because the principal that it came with was paid out. */
    record GiftForfeited(Money amount) implements ValueWhy {

        @Override
        public String code() {
            return "GIFT_FORFEITED";
        }

        @Override
        public long points() {
            return -amount.fen();
        }
    }
}
