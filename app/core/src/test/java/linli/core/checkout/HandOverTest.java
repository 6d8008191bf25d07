package linli.core.checkout;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.THERE;
import static linli.core.Shop.WANG;
import static linli.core.Shop.accepted;
import static linli.core.Shop.day;
import static linli.core.Shop.fen;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.account.Accounts.customer;
import static linli.core.account.Accounts.newMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.Outcome;
import linli.core.Seeds;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.pickup.PickupRefusal;
import linli.core.points.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandOverTest {

    @Test
    void pointsComeWithTheHandover() {
        Act.OrderHandedOver act = accepted(handOver(order(3, 10_000), line(1, 3)));

        assertThat(act.paid()).isEqualTo(fen(10_000));
        assertThat(act.changes().getFirst().ledger())
                .extracting(LedgerEntry::reason, LedgerEntry::points)
                .containsExactly(tuple("BASE", 100L));
    }

    @Test
    void aPartCarriesItsPartOfThePrice() {
        PickupOrder order = order(3, 10_000);

        assertThat(accepted(handOver(order, line(1, 1))).paid()).isEqualTo(fen(3333));
        assertThat(accepted(handOver(order, line(1, 1), line(1, 2))).paid()).isEqualTo(fen(10_000));
    }

    @Test
    void refusesOtherMembersOtherStationsAndFinishedOrders() {
        assertThat(refusal(handOver(orderOf(WANG, HERE, 3, 0), line(1, 1))))
                .isEqualTo(PickupRefusal.WRONG_MEMBER);
        assertThat(refusal(handOver(orderOf(LI, THERE, 3, 0), line(1, 1))))
                .isEqualTo(PickupRefusal.WRONG_STATION);
        assertThat(refusal(handOver(orderOf(LI, HERE, 3, 3), line(1, 1))))
                .isEqualTo(PickupRefusal.ORDER_FINISHED);
    }

    @Test
    void refusesLinesThatAreNotThereAndMoreThanWaits() {
        PickupOrder order = orderOf(LI, HERE, 3, 1);

        assertThat(refusal(handOver(order))).isEqualTo(PickupRefusal.EMPTY_TICKET);
        assertThat(refusal(handOver(order, line(0, 1)))).isEqualTo(PickupRefusal.UNKNOWN_LINE);
        assertThat(refusal(handOver(order, line(2, 1)))).isEqualTo(PickupRefusal.UNKNOWN_LINE);
        assertThat(refusal(handOver(order, line(1, 0)))).isEqualTo(PickupRefusal.BAD_QUANTITY);
        assertThat(refusal(handOver(order, line(1, 3)))).isEqualTo(PickupRefusal.BAD_QUANTITY);
        assertThat(refusal(handOver(order, line(1, 1), line(1, 2))))
                .isEqualTo(PickupRefusal.BAD_QUANTITY);
    }

    static LongStream seeds() {
        return Seeds.upTo(300, 50_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partialPickupsPayInTotalExactlyWhatTheOrderCost(long seed) {
        Random random = new Random(seed);
        PickupOrder order = order(1 + random.nextInt(9), random.nextLong(0, 100_000));
        Money total = order.lines().getFirst().paid();
        Money paid = Money.ZERO;
        while (order.isWaiting()) {
            OrderLine line = order.lines().getFirst();
            long count = random.nextLong(1, line.waiting() + 1);
            Act.OrderHandedOver act = accepted(handOver(order, line(1, count)));
            assertThat(act.paid().isNegative()).isFalse();
            paid = paid.plus(act.paid());
            order = with(order, line.after(count));
        }
        assertThat(paid).isEqualTo(total);
    }

    private static Outcome<Act.OrderHandedOver> handOver(PickupOrder order, HandoverLine... lines) {
        return new HandOver(rules())
                .decide(
                        order,
                        List.of(lines),
                        "",
                        Optional.empty(),
                        customer(newMember(LI)),
                        on("2026-12-05"));
    }

    private static HandoverLine line(int number, long qty) {
        return new HandoverLine(number, qty);
    }

    private static PickupOrder order(long qty, long paidFen) {
        return with(
                orderOf(LI, HERE, qty, 0),
                new OrderLine(piece("CHERRY", "FRUIT", 12_800), qty, fen(paidFen), 0));
    }

    private static PickupOrder orderOf(
            MemberId member, StationId station, long qty, long handedOver) {
        return new PickupOrder(
                new OrderId("O"),
                "9226",
                member,
                station,
                day("2026-12-05"),
                "A-03",
                new ArrayList<>(
                        List.of(
                                new OrderLine(
                                        piece("CHERRY", "FRUIT", 12_800),
                                        qty,
                                        fen(900),
                                        handedOver))));
    }

    private static PickupOrder with(PickupOrder order, OrderLine line) {
        return new PickupOrder(
                order.id(),
                order.code(),
                order.member(),
                order.station(),
                order.due(),
                order.shelf(),
                List.of(line));
    }
}
