package linli.core.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.catalog.Sku;
import linli.core.member.MemberId;
import linli.core.refund.RefundLine;
import linli.core.sale.PointsRequest;

/** Something that happens in a scenario, as it is asked for; the rules may refuse it. */
public sealed interface ScenarioEvent {

    /** Its identity, which is also that of the ticket or redemption it makes. */
    String id();

    /** When it happens, in the rule book's zone. */
    LocalDateTime at();

    /** Somebody becomes a member. */
    record Register(
            String id,
            LocalDateTime at,
            MemberId member,
            Optional<LocalDate> birthday,
            Optional<MemberId> inviter)
            implements ScenarioEvent {}

    /** Goods are sold. */
    record Sell(
            String id,
            LocalDateTime at,
            Optional<MemberId> member,
            List<SellLine> lines,
            Optional<String> coupon,
            PointsRequest points,
            long roundOffFen)
            implements ScenarioEvent {

        /** Keeps its own copy. */
        public Sell {
            lines = List.copyOf(lines);
        }
    }

    /** A line to be sold; of the quantities the one that the product needs counts. */
    record SellLine(Sku sku, OptionalLong qty, OptionalLong grams, OptionalLong overrideFen) {}

    /** Goods that were paid online are handed over. */
    record PickUp(String id, LocalDateTime at, MemberId member, List<PickUpLine> lines)
            implements ScenarioEvent {

        /** Keeps its own copy. */
        public PickUp {
            lines = List.copyOf(lines);
        }
    }

    /** A line to be handed over, with what was paid for it. */
    record PickUpLine(Sku sku, OptionalLong qty, long paidFen) {}

    /** Goods come back. */
    record TakeBack(String id, LocalDateTime at, String ticket, List<RefundLine> lines)
            implements ScenarioEvent {

        /** Keeps its own copy. */
        public TakeBack {
            lines = List.copyOf(lines);
        }
    }

    /** A member does something that the rules may reward. */
    record Engage(String id, LocalDateTime at, MemberId member, String kind, Optional<String> order)
            implements ScenarioEvent {}

    /** A member buys the paid membership. */
    record Subscribe(String id, LocalDateTime at, MemberId member) implements ScenarioEvent {}

    /** A member redeems a reward. */
    record Redeem(String id, LocalDateTime at, MemberId member, String reward)
            implements ScenarioEvent {}

    /** A redemption is cancelled. */
    record CancelRedeem(String id, LocalDateTime at, String redemption) implements ScenarioEvent {}

    /** A member draws a prize. */
    record Draw(String id, LocalDateTime at, MemberId member, long random)
            implements ScenarioEvent {}
}
