package linli.station.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.dispute.DisputeNotice;
import linli.core.dispute.DisputeNotice.Ruling;
import linli.core.dispute.DisputedEntry;
import linli.core.visit.ScanRefusal;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.StationStatus.Network;

/** The line to the central and what it disputes, in every state. */
final class NetworkShots {

    private NetworkShots() {}

    private static void open(WindowFixture fixture) {
        fixture.window.newsCame();
        fixture.window.keys().asked(Command.NETWORK);
    }

    private static DisputedEntry dispute(
            WindowFixture fixture, long seq, String code, Optional<Ruling> ruling) {
        Instant at = fixture.status.instant().minus(Duration.ofMinutes(20));
        Optional<Act> act = fixture.counter.acts.stream().findFirst();
        return new DisputedEntry(
                new DisputeNotice(1, seq, code, "s", at, ruling),
                act,
                Optional.of(ShopFixtures.goldMember().member()));
    }

    static void empty(WindowFixture fixture) {
        fixture.status.network(Network.ONLINE);
        open(fixture);
    }

    /** The first members of a new station are here. */
    static void arriving(WindowFixture fixture) {
        empty(fixture);
        fixture.status
                .arriving()
                .set(Optional.of(new StationStatus.Arriving(12_480, Optional.of(20_000L))));
    }

    static void arrivingCutOff(WindowFixture fixture) {
        arriving(fixture);
        fixture.status.network(Network.OFFLINE);
        fixture.status
                .arriving()
                .set(Optional.of(new StationStatus.Arriving(12_480, Optional.empty())));
    }

    static void disputes(WindowFixture fixture) {
        empty(fixture);
        fixture.window.keys().asked(Command.BACK);
        fixture.window.scanned(WindowFixture.MEMBER);
        fixture.window.scanned(WindowFixture.ORDER);
        fixture.window.keys().asked(Command.PRIMARY);
        fixture.window.keys().asked(Command.BACK);
        Instant at = fixture.status.instant().minus(Duration.ofMinutes(3));
        fixture.disputes =
                Outcome.of(
                        List.of(
                                dispute(fixture, 128, "OVER_REFUNDED", Optional.empty()),
                                dispute(fixture, 119, "JOURNAL_FORKED", Optional.empty()),
                                dispute(
                                        fixture,
                                        97,
                                        "PAYMENT_MISMATCH",
                                        Optional.of(new Ruling(true, at, "周敏"))),
                                dispute(
                                        fixture,
                                        88,
                                        "ACTIVITY_OVER_LIMIT",
                                        Optional.of(new Ruling(false, at, "周敏")))));
        open(fixture);
    }

    static void offline(WindowFixture fixture) {
        disputes(fixture);
        fixture.status.network(Network.OFFLINE);
    }

    static void alone(WindowFixture fixture) {
        open(fixture);
    }

    static void failed(WindowFixture fixture) {
        fixture.disputes = Outcome.refused(ScanRefusal.STORE_FAILED);
        open(fixture);
    }
}
