package linli.core.tender;

import static linli.core.Shop.accepted;
import static linli.core.Shop.fen;
import static linli.core.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.Outcome;
import linli.core.Seeds;
import linli.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTest {

    @Test
    void givesChangeFromCash() {
        Payment payment = accepted(Payment.of(fen(3150), List.of(cash(5000))));

        assertThat(payment.change()).isEqualTo(fen(1850));
        assertThat(payment.cashKept()).isEqualTo(fen(3150));
    }

    @Test
    void nothingToPayNeedsNoTender() {
        assertThat(accepted(Payment.of(Money.ZERO, List.of())).change()).isEqualTo(Money.ZERO);
    }

    @Test
    void refusesWhenTendersDoNotCoverTheNet() {
        assertThat(refusal(Payment.of(fen(3150), List.of(cash(3149)))))
                .isEqualTo(TenderRefusal.NOT_COVERED);
        assertThat(refusal(Payment.of(fen(1), List.of()))).isEqualTo(TenderRefusal.NOT_COVERED);
    }

    @Test
    void refusesToGiveChangeForAWalletPayment() {
        assertThat(refusal(Payment.of(fen(3150), List.of(wechat(3151)))))
                .isEqualTo(TenderRefusal.CHANGE_EXCEEDS_CASH);
        assertThat(refusal(Payment.of(fen(3150), List.of(wechat(3150), cash(100), wechat(1)))))
                .isEqualTo(TenderRefusal.CHANGE_EXCEEDS_CASH);
    }

    @Test
    void refusesATenderOfNothing() {
        assertThat(refusal(Payment.of(fen(100), List.of(cash(200), cash(0)))))
                .isEqualTo(TenderRefusal.BAD_TENDER);
        assertThat(refusal(Payment.of(fen(100), List.of(cash(200), wechat(-1)))))
                .isEqualTo(TenderRefusal.BAD_TENDER);
    }

    @Test
    void refusesTendersThatNoTillCanCount() {
        assertThat(refusal(Payment.of(fen(1), List.of(cash(Long.MAX_VALUE), cash(1)))))
                .isEqualTo(TenderRefusal.BAD_TENDER);
    }

    static LongStream seeds() {
        return Seeds.upTo(500, 100_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void netIsAlwaysTendersLessChange(long seed) {
        Random random = new Random(seed);
        Money net = fen(random.nextLong(0, 20_000));
        List<Tender> tenders = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            long amount = random.nextLong(1, 15_000);
            tenders.add(random.nextBoolean() ? cash(amount) : wechat(amount));
        }
        Money given = tenders.stream().map(Tender::amount).reduce(Money.ZERO, Money::plus);

        switch (Payment.of(net, tenders)) {
            case Outcome.Accepted<Payment>(Payment payment) -> {
                assertThat(given.minus(payment.change())).isEqualTo(net);
                assertThat(payment.change().isNegative()).isFalse();
                assertThat(payment.cashKept().isNegative()).isFalse();
            }
            case Outcome.Refused<Payment>(var refusal) ->
                    assertThat(refusal == TenderRefusal.NOT_COVERED)
                            .isEqualTo(given.compareTo(net) < 0);
        }
    }

    private static Tender cash(long amountFen) {
        return new Tender(TenderType.CASH, fen(amountFen), "");
    }

    private static Tender wechat(long amountFen) {
        return new Tender(TenderType.WECHAT, fen(amountFen), "1000");
    }
}
