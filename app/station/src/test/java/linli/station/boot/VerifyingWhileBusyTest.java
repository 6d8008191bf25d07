package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import linli.core.Outcome;
import linli.core.money.Money;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.station.background.Background;
import linli.station.boot.folder.World;
import linli.station.journal.LocalDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verifies a station meets no act that is half written. */
class VerifyingWhileBusyTest {

    private static final int ACTS = 120;

    @TempDir Path folder;

    @Test
    void findsNothingWhileActsAreWritten() throws Exception {
        AtomicInteger done = new AtomicInteger();
        try (Station station = open()) {
            station.counters().till().openShift("小陈", Money.ofFen(20_000), outcome -> {});
            for (int i = 0; i < ACTS; i++) {
                station.counters()
                        .till()
                        .moveCash(paidIn(), Optional.empty(), outcome -> done.incrementAndGet());
            }
            while (done.get() < ACTS) {
                assertThat(station.verify().discrepancies()).isEmpty();
            }
        }
    }

    private static CashMovement paidIn() {
        return new CashMovement(
                CashMovementKind.PAID_IN, CashReason.CHANGE_BROUGHT, Money.ofFen(100), "");
    }

    private Station open() throws Exception {
        SecureRandom random = new SecureRandom();
        var ids = new TimeOrderedEpochFactory(random, Clock.systemUTC());
        World world =
                new World(
                        Clock.systemUTC(), random, new LocalDisk(), () -> ids.create().toString());
        Outcome<Station> opened =
                Station.open(
                        folder,
                        world,
                        Background.withoutWindow(),
                        new Station.Listeners(event -> {}, status -> {}));
        return ((Outcome.Accepted<Station>) opened).value();
    }
}
