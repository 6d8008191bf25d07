package linli.core.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.member.FreezeReason;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StopList;
import linli.core.money.Money;
import linli.core.sale.Quantity;
import linli.core.tender.Payment;

/** An act about one member and nothing else: what they did, bought, or are from now on. */
public sealed interface MemberAct extends Act {

    /** Whom it is about. */
    MemberId member();

    @Override
    default List<AccountChange> changes() {
        return List.of();
    }

    /**
     * A member did something other than buying that gives points.
     *
     * @param kind of the activity, as the rules know it
     * @param ticket that it named, if the activity needs one
     * @param amount that was handed in, where that is recorded; the points do not depend on it
     */
    record ActivityClaimed(
            Occasion occasion,
            String kind,
            Optional<ActId> ticket,
            Optional<Quantity> amount,
            Identification identification,
            List<AccountChange> changes)
            implements MemberAct {

        /** Keeps its own copy of the changes. */
        public ActivityClaimed {
            changes = List.copyOf(changes);
        }

        @Override
        public MemberId member() {
            return identification.member();
        }

        /** The points that it gave. */
        public long points() {
            return changeOf(member()).stream()
                    .flatMap(change -> change.ledger().stream())
                    .mapToLong(entry -> entry.points())
                    .sum();
        }
    }

    /**
     * A member bought or renewed the paid membership. Its fee earns nothing and is not given back.
     *
     * @param price of one purchase
     * @param before the last day that was paid for before it, if there ever was one
     * @param until the last day that is paid for after it
     */
    record PlusSold(
            Occasion occasion,
            MemberId member,
            Money price,
            Optional<LocalDate> before,
            LocalDate until,
            Payment payment,
            List<AccountChange> changes)
            implements MemberAct {

        /** Keeps its own copy of the changes. */
        public PlusSold {
            changes = List.copyOf(changes);
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

    /** What is known of a member as a person was put right; both states are personal. */
    record MemberEdited(Occasion occasion, MemberId member, Profile before, Profile after)
            implements MemberAct {}

    /**
     * A membership rests from now on, or does not any more.
     *
     * @param frozen whether it rests after it
     */
    record MemberFrozen(Occasion occasion, MemberId member, boolean frozen, FreezeReason reason)
            implements MemberAct {}

    /**
     * A lost card was replaced: the old number is on the {@link StopList} from now on, codes and a
     * new card carry the new one.
     */
    record CardReplaced(Occasion occasion, MemberId member, MemberNumber lost, MemberNumber number)
            implements MemberAct {}
}
