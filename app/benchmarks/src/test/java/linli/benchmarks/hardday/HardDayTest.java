package linli.benchmarks.hardday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.contract.v1.headquarters.VerificationReport;
import linli.station.background.Fault;
import linli.station.boot.Station;
import linli.station.boot.till.Headless;
import linli.station.boot.till.Toolkit;
import linli.station.store.StationReport;
import linli.station.sync.Network;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hard day at the counter, by keyboard and scanner alone, while devices and the line fail. 50
 * acts, 1,000 with {@code -Dlong}; another day with {@code -Dseed}.
 */
class HardDayTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final int ACTS =
            Integer.getInteger("acts", Boolean.getBoolean("long") ? 1_000 : 50);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final OwnCount count = new OwnCount();
    private final Random random = new Random(SEED);

    @BeforeAll
    static void screen() throws InterruptedException {
        if (!Headless.hasDisplay()) {
            Headless.use(1366, 768);
        }
        Toolkit.start();
    }

    @Test
    void endsWithDrawerPointsStockAndCentralAgreeing() throws Exception {
        try (HardShop shop = HardShop.open(folder.resolve("shop"), SEED)) {
            Cashier cashier = new Cashier(shop, count, random);
            begin(shop, cashier);
            TroubleDeeds trouble = new TroubleDeeds(cashier);
            List<Deed> deeds = new ArrayList<>(new SaleDeeds(cashier).all());
            deeds.addAll(new ReturnDeeds(cashier).all());
            deeds.addAll(new ClaimDeeds(cashier).all());
            deeds.addAll(new MemberDeeds(cashier).all());
            deeds.addAll(new FileDeeds(cashier).all());
            deeds.addAll(new ValueDeeds(cashier).all());
            deeds.addAll(new TillDeeds(cashier).all());
            deeds.addAll(trouble.all());
            play(shop, cashier, deeds);
            cashier.home();
            trouble.mend();
            Waiting.until("everything is sent and nothing comes", () -> isQuiet(shop));
            shop.line().cut();
            agree(shop);
        }
    }

    private static void begin(HardShop shop, Cashier cashier) throws Exception {
        try {
            cashier.begin();
        } catch (Exception | AssertionError stuck) {
            throw new AssertionError("stuck at the beginning: " + shop.picture("stuck"), stuck);
        }
    }

    private void play(HardShop shop, Cashier cashier, List<Deed> deeds) throws Exception {
        long begun = shop.station().journalled();
        for (int number = 1; shop.station().journalled() - begun < ACTS; number++) {
            Deed deed = drawn(deeds);
            try {
                cashier.home();
                deed.doing().now();
                cashier.hands().settle();
                assertThat(cashier.hands().said().code()).isNotEqualTo(Fault.UNEXPECTED);
                assertThat(shop.station().shifts().drawer().fen())
                        .as("the drawer")
                        .isEqualTo(count.drawerFen());
            } catch (Exception | AssertionError failed) {
                Path picture = shop.picture("stuck");
                throw new AssertionError(
                        "seed %d, deed %d by %s: %s; %s; %s"
                                .formatted(
                                        SEED,
                                        number,
                                        cashier.operator(),
                                        deed.name(),
                                        cashier.hands().said(),
                                        picture),
                        failed);
            }
            count.did(deed.name());
        }
    }

    private Deed drawn(List<Deed> deeds) {
        int place = random.nextInt(deeds.stream().mapToInt(Deed::weight).sum());
        for (Deed deed : deeds) {
            place -= deed.weight();
            if (place < 0) {
                return deed;
            }
        }
        throw new IllegalStateException("No deed");
    }

    // What the central told may let a till settle points: then it is not the end yet.
    private static boolean isQuiet(HardShop shop) throws IOException {
        VerificationReport central = central(shop);
        return stations(shop).stream()
                .allMatch(one -> isDrained(one) && held(central, one).seq() == one.journalled());
    }

    private static List<Station> stations(HardShop shop) {
        return List.of(shop.station(), shop.other().station());
    }

    private static VerificationReport.Journal held(VerificationReport central, Station station) {
        return central.stations().stream()
                .filter(each -> each.station().equals(station.identity().station()))
                .findFirst()
                .orElseThrow();
    }

    private static VerificationReport central(HardShop shop) throws IOException {
        String text = shop.headquarters().ask("GET", "/v1/hq/verification", "");
        return HardShop.accepted(VerificationReport.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isDrained(Station station) {
        var status = station.sync().status();
        return status.network() == Network.ONLINE && status.unsent() == 0;
    }

    private void agree(HardShop shop) throws IOException {
        VerificationReport central = central(shop);
        assertThat(central.discrepancies()).as("the central's discrepancies").isEmpty();
        agree(shop.station(), central, count);
        agree(shop.other().station(), central, shop.other().count());
        JournalCount written = JournalCount.of(shop.journal());
        assertThat(written.sold()).as("goods sold").isEqualTo(count.goodsOut());
        assertThat(written.returned()).as("goods returned").isEqualTo(count.goodsBack());
        assertThat(written.handed()).as("goods handed over").isEqualTo(count.goodsHanded());
        assertThat(written.claimed()).as("goods claimed").isEqualTo(count.goodsClaimed());
        assertThat(written.rewards()).as("rewards given").isEqualTo(count.rewards());
        System.out.printf(
                "%d acts, %d at the other counter, %d scans made again; %s%n",
                shop.station().journalled(),
                shop.other().station().journalled(),
                shop.hands().scannedAgain(),
                count.deeds());
    }

    private static void agree(Station station, VerificationReport central, OwnCount count)
            throws IOException {
        StationReport own = station.verify();
        VerificationReport.Journal held = held(central, station);
        assertThat(own.discrepancies()).as("the station's discrepancies").isEmpty();
        assertThat(own.drawer().fen()).as("the drawer").isEqualTo(count.drawerFen());
        assertThat(held.cashFen()).as("the drawer at the central").isEqualTo(count.drawerFen());
        assertThat(own.sales()).as("sales").isEqualTo(count.sales());
        assertThat(held.sales()).as("sales at the central").isEqualTo(count.sales());
        assertThat(held.seq()).as("acts at the central").isEqualTo(own.head().seq());
        assertThat(held.head().hex()).as("the head at the central").isEqualTo(own.head().hash());
        assertThat(held.pointsEarned()).as("points earned").isEqualTo(own.pointsIssued());
        assertThat(held.pointsSpent()).as("points taken").isEqualTo(own.pointsTaken());
        assertThat(held.valueIn()).as("stored value in").isEqualTo(own.valueIn().fen());
        assertThat(held.valueOut()).as("stored value out").isEqualTo(own.valueOut().fen());
    }
}
