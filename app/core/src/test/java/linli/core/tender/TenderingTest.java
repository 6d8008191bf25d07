package linli.core.tender;

import static linli.core.Shop.accepted;
import static linli.core.Shop.fen;
import static linli.core.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.Outcome;
import linli.core.Seeds;
import linli.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TenderingTest {

    @Test
    void saysWhatIsLeftAfterEachTender() {
        Tendering some = with(Tendering.of(fen(8078)), wechat(5000, "4200"));
        assertThat(some.left()).isEqualTo(fen(3078));
        assertThat(some.isCovered()).isFalse();

        Tendering all = with(some, Tender.cash(fen(5000)));
        assertThat(all.left()).isEqualTo(Money.ZERO);
        assertThat(all.change()).isEqualTo(fen(1922));
        assertThat(all.isCovered()).isTrue();
    }

    @Test
    void takesATenderBack() {
        Tendering two = with(Tendering.of(fen(100)), wechat(40, ""), wechat(20, ""));
        assertThat(two.without(0).left()).isEqualTo(fen(80));
    }

    @Test
    void givesNoChangeForAWallet() {
        assertThat(refusal(Tendering.of(fen(100)).add(wechat(101, ""))))
                .isEqualTo(TenderRefusal.MORE_THAN_LEFT);
    }

    @Test
    void takesNothingOnceItIsCovered() {
        Tendering covered = with(Tendering.of(fen(100)), Tender.cash(fen(100)));
        assertThat(refusal(covered.add(Tender.cash(fen(1))))).isEqualTo(TenderRefusal.NOTHING_LEFT);
    }

    @Test
    void refusesAmountsAndReferencesThatNobodyMeant() {
        Tendering open = Tendering.of(fen(100));
        assertThat(refusal(open.add(Tender.cash(Money.ZERO)))).isEqualTo(TenderRefusal.BAD_TENDER);
        assertThat(refusal(open.add(Tender.cash(fen(Long.MAX_VALUE)))))
                .isEqualTo(TenderRefusal.BAD_TENDER);
        for (String bad : List.of("4200 1", "流水", "4'--", "4".repeat(33))) {
            assertThat(refusal(open.add(wechat(100, bad)))).isEqualTo(TenderRefusal.BAD_REFERENCE);
            assertThat(refusal(Payment.of(fen(100), List.of(wechat(100, bad)))))
                    .isEqualTo(TenderRefusal.BAD_REFERENCE);
        }
    }

    @Test
    void endsWithTwentyTenders() {
        Tendering many = Tendering.of(fen(100));
        for (int i = 0; i < 20; i++) {
            many = with(many, Tender.cash(fen(1)));
        }
        assertThat(refusal(many.add(Tender.cash(fen(80)))))
                .isEqualTo(TenderRefusal.TOO_MANY_TENDERS);
    }

    static LongStream seeds() {
        return Seeds.upTo(500, 100_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverCoversTheNetIsAPaymentWhoseTendersSumToIt(long seed) {
        Random random = new Random(seed);
        Money net = fen(1 + random.nextInt(20_000));
        Tendering tendering = Tendering.of(net);
        for (int i = 0; i < 40 && !tendering.isCovered(); i++) {
            if (!tendering.tenders().isEmpty() && random.nextInt(5) == 0) {
                tendering = tendering.without(random.nextInt(tendering.tenders().size()));
            }
            Outcome<Tendering> more = tendering.add(anyTender(random));
            if (more instanceof Outcome.Accepted<Tendering>(Tendering longer)) {
                tendering = longer;
            }
        }
        Outcome<Payment> payment = Payment.of(net, tendering.tenders());
        if (tendering.isCovered()) {
            long sum = tendering.tenders().stream().mapToLong(t -> t.amount().fen()).sum();
            assertThat(accepted(payment).change()).isEqualTo(tendering.change());
            assertThat(sum - tendering.change().fen()).isEqualTo(net.fen());
        } else {
            assertThat(refusal(payment)).isEqualTo(TenderRefusal.NOT_COVERED);
        }
    }

    private static Tender anyTender(Random random) {
        TenderType[] types = TenderType.values();
        return new Tender(
                types[random.nextInt(types.length)], fen(random.nextInt(12_000) - 100), "");
    }

    private static Tendering with(Tendering start, Tender... tenders) {
        Tendering now = start;
        for (Tender tender : tenders) {
            now = accepted(now.add(tender));
        }
        return now;
    }

    private static Tender wechat(long amountFen, String reference) {
        return new Tender(TenderType.WECHAT, fen(amountFen), reference);
    }
}
