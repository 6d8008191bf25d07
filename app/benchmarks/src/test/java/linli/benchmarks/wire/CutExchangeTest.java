package linli.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import linli.contract.v1.headquarters.ProductImport;
import linli.core.catalog.Product;
import linli.core.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One upload, one poll of the feed and one request for points, cut after every byte in either
 * direction: whatever one end then believes, both agree once the network is back.
 */
class CutExchangeTest {

    /** Places in each direction at which an exchange is cut. */
    private static final int CUTS = Boolean.getBoolean("long") ? 100_000 : 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path folder;

    private static CountedShop shop;

    @BeforeAll
    static void open() throws Exception {
        shop = new CountedShop(folder);
    }

    @AfterAll
    static void close() throws Exception {
        shop.close();
    }

    @Test
    void anUploadCountsOnceWhereverItIsCut() throws Exception {
        shop.first().sale(Optional.empty(), 0);
        shop.reckon();
        long before = shop.held(0).sales();
        AtomicInteger sales = new AtomicInteger();
        everywhere(
                "POST /v1/journal",
                cut -> {
                    shop.first().sale(Optional.empty(), 0);
                    sales.incrementAndGet();
                },
                cut -> shop.isDrained(shop.first()));
        assertThat(shop.held(0).sales()).isEqualTo(before + sales.get());
        shop.reckon();
    }

    @Test
    void aChangeIsSeenWhereverItsPageIsCut() throws Exception {
        everywhere(
                "GET /v1/feed",
                cut -> shop.put("/v1/hq/products", new ProductImport(List.of(eggs(cut))).text()),
                cut ->
                        shop.first().station().search("EGG", 1).stream()
                                .anyMatch(each -> each.price().equals(eggs(cut).price())));
        shop.reckon();
    }

    @Test
    void pointsAreSomewhereOnceWhereverTheRequestForThemIsCut() throws Exception {
        everywhere(
                "POST /v1/stations/me/escrow",
                cut -> shop.second().bring(WiredMembers.ALL.getFirst(), 10 + cut),
                cut -> {
                    if (shop.second().available(WiredMembers.ALL.getFirst()) >= 10 + cut) {
                        return true;
                    }
                    shop.second().bring(WiredMembers.ALL.getFirst(), 10 + cut);
                    return false;
                });
        shop.reckon();
    }

    private static Product eggs(int cut) {
        Product eggs = WiredMembers.EGGS;
        return new Product(
                eggs.sku(),
                eggs.name(),
                eggs.category(),
                Money.ofFen(2_000 + cut),
                eggs.weighed(),
                eggs.memberPrice(),
                eggs.promos(),
                eggs.discountable(),
                eggs.earns(),
                eggs.barcode(),
                eggs.plu());
    }

    private interface Condition {
        boolean isSo(int cut) throws IOException;
    }

    private interface Doing {
        void at(int cut) throws IOException;
    }

    /** Both directions; how long each is, is known from an exchange that is let through. */
    private void everywhere(String subject, Doing doing, Condition seen) throws Exception {
        ExchangeCutter cutter = new ExchangeCutter(subject);
        int done = 0;
        shop.wire().overhear(cutter::overhear);
        play(cutter, done++, doing, seen);
        int[] lengths = {cutter.length(true), cutter.length(false)};
        for (int way = 0; way < 2; way++) {
            int step = Math.max(1, lengths[way] / CUTS);
            for (int bytes = 0; bytes < lengths[way]; bytes += step) {
                cutter.arm(way == 0 ? new Fate.CutRequest(bytes) : new Fate.CutReply(bytes));
                play(cutter, done++, doing, seen);
                assertThat(cutter.isArmed()).as(subject + " at " + bytes).isFalse();
            }
        }
    }

    private void play(ExchangeCutter cutter, int number, Doing doing, Condition seen)
            throws IOException {
        shop.wire().misbehave(cutter);
        shop.wire().breakOff();
        shop.wake();
        doing.at(number);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    shop.wake();
                    return seen.isSo(number) && !cutter.isArmed();
                });
    }
}
