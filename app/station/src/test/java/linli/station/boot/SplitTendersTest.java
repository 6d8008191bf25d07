package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.tender.Tendering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sales paid in parts, on a real journal and store. */
class SplitTendersTest {

    @TempDir Path folder;
    private Till till;

    @BeforeEach
    void open() throws IOException {
        till = Till.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + (Boolean.getBoolean("long") ? 100 : 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsPaidSumsToTheNetAndOnlyCashReachesTheDrawer(long seed) throws IOException {
        Random random = new Random(seed);
        till.openShift(20_000);
        long cash = 20_000;
        for (int i = 0; i < 20; i++) {
            Act.SaleCompleted act = sell(random);
            Money net = act.sale().net();
            long sum = act.payment().tenders().stream().mapToLong(t -> t.amount().fen()).sum();
            assertThat(sum - act.payment().change().fen()).as("seed %d", seed).isEqualTo(net.fen());
            long wallets =
                    act.payment().tenders().stream()
                            .filter(tender -> tender.type() != TenderType.CASH)
                            .mapToLong(tender -> tender.amount().fen())
                            .sum();
            cash += net.fen() - wallets;
        }
        assertThat(till.station().store().shifts().drawer().fen()).isEqualTo(cash);
        assertThat(till.verify().discrepancies()).isEmpty();
        assertThat(till.verify().drawer().fen()).isEqualTo(cash);
    }

    @Test
    void completesNothingThatTheTendersDoNotCover() {
        Sale sale = TestShop.sale(Optional.empty(), 1);
        Outcome<Act.SaleCompleted> outcome =
                till.trySale(
                        sale,
                        List.of(
                                Tender.cash(Money.ofFen(1)),
                                new Tender(TenderType.ALIPAY, Money.ofFen(1), "1")));
        assertThat(outcome)
                .isEqualTo(Outcome.<Act.SaleCompleted>refused(TenderRefusal.NOT_COVERED));
        assertThat(till.station().journal().head().seq()).isZero();
    }

    @Test
    void givesNoChangeForWhatAWalletPaidTooMuch() {
        Sale sale = TestShop.sale(Optional.empty(), 1);
        Refusal refusal =
                till.trySale(
                                        sale,
                                        List.of(
                                                new Tender(
                                                        TenderType.WECHAT,
                                                        Money.ofFen(900_000),
                                                        "1"),
                                                Tender.cash(Money.ofFen(100))))
                                instanceof Outcome.Refused<Act.SaleCompleted>(Refusal why)
                        ? why
                        : () -> "";
        assertThat(refusal).isEqualTo(TenderRefusal.CHANGE_EXCEEDS_CASH);
    }

    private Act.SaleCompleted sell(Random random) {
        Sale sale = TestShop.sale(Optional.empty(), 1 + random.nextInt(9));
        Money net = till.price(sale).net();
        Tendering tendering = Tendering.of(net);
        while (!tendering.isCovered()) {
            List<TenderType> types = TenderType.OF_EVERYBODY;
            TenderType type = types.get(random.nextInt(types.size()));
            Tender tender =
                    new Tender(
                            type, Money.ofFen(1 + random.nextInt(4_000)), reference(type, random));
            if (tendering.tenders().size() > 10) {
                tender = Tender.cash(Money.ofFen(net.fen() + random.nextInt(3_000)));
            }
            if (tendering.add(tender) instanceof Outcome.Accepted<Tendering>(Tendering more)) {
                tendering = more;
            }
        }
        return Till.accepted(till.trySale(sale, new ArrayList<>(tendering.tenders())));
    }

    private static String reference(TenderType type, Random random) {
        return type == TenderType.CASH ? "" : Integer.toString(random.nextInt(100_000_000));
    }
}
