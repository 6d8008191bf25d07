package linli.architecture;

import java.util.List;
import java.util.stream.Stream;

/** Who may import whom (decision 0002). */
final class Layers {

    private static final String CORE = "linli.core..";
    private static final String CONTRACT = "linli.contract..";
    private static final String HARDWARE = "linli.hardware..";
    private static final String JOURNAL = "linli.station.journal..";
    private static final String SETTING = "linli.station.setting..";
    private static final String WORDS = "linli.station.words..";
    private static final String LOG = "org.slf4j..";

    private static final List<String> PERSISTENCE =
            List.of("org.hibernate..", "jakarta.persistence..", "org.h2..", "org.flywaydb..");
    private static final List<String> JSON = List.of("tools.jackson..", "com.fasterxml.jackson..");
    private static final List<String> SCREEN =
            List.of(
                    "javafx..",
                    "atlantafx..",
                    "org.kordamp.ikonli..",
                    "linli.station.background..");

    /** A type of the contract that few need to know. */
    private static final String AN_ENTRY = "linli.contract.v1.journal.JournalEntry";

    private static final String THE_STATION = "linli.station.boot.Station";

    private Layers() {}

    static List<HouseRule> all() {
        return Stream.of(
                        coreFeatures(),
                        messages(),
                        outside(),
                        station(),
                        storeRooms(),
                        boot(),
                        screens(),
                        central())
                .flatMap(List::stream)
                .map(Layer::rule)
                .toList();
    }

    private static List<Layer> coreFeatures() {
        List<Layer> below =
                Layer.of("linli.core", "linli.core.preview.RuleBookPreview", "linli.core", "java..")
                        .rooms(
                                List.of(
                                        List.of("money", "time"),
                                        List.of("catalog", "member"),
                                        List.of("points", "tender", "operator"),
                                        List.of("tier"),
                                        List.of("campaign", "coupon", "reward", "value"),
                                        List.of("sale", "pickup", "till"),
                                        List.of("act"),
                                        List.of("account"),
                                        List.of("visit"),
                                        List.of(
                                                "checkout",
                                                "refund",
                                                "redeem",
                                                "membership",
                                                "wallet"),
                                        List.of("claim", "dispute"),
                                        List.of("rulebook"),
                                        List.of("simulate")));
        Layer preview = Layer.of("linli.core.preview", "javax.sql.DataSource", CORE, "java..");
        return Stream.concat(below.stream(), Stream.of(preview)).toList();
    }

    private static List<Layer> messages() {
        return Layer.of(
                        "linli.contract.v1",
                        "org.slf4j.Logger",
                        CORE,
                        "linli.contract",
                        "linli.contract.code..",
                        "linli.contract.json..",
                        "linli.contract.rules..",
                        "linli.contract.trust..",
                        "linli.contract.v1")
                .and(JSON)
                .rooms(
                        List.of(
                                List.of("field"),
                                List.of("act", "enrolment", "journal"),
                                List.of("feed", "headquarters")));
    }

    private static List<Layer> outside() {
        return List.of(
                Layer.of("linli.contract", "org.slf4j.Logger", CORE).and(JSON),
                Layer.of(
                        "linli.hardware",
                        "linli.core.Refusal",
                        "com.fazecast..",
                        "com.google.zxing..",
                        LOG));
    }

    private static List<Layer> station() {
        String background = "linli.station.background";
        String device = "linli.hardware.DeviceState";
        String store = "linli.station.store..";
        return List.of(
                Layer.of(background, "linli.core.Refusal", "javafx.application..", LOG),
                Layer.of("linli.station.journal", AN_ENTRY, CORE, LOG),
                Layer.of("linli.station.store", AN_ENTRY, CORE, JOURNAL, LOG).and(PERSISTENCE),
                Layer.of("linli.station.counter", AN_ENTRY, CORE, JOURNAL, store, LOG),
                Layer.of(
                        "linli.station.sync", "linli.station.journal.Journal", CORE, CONTRACT, LOG),
                Layer.of("linli.station.backup", AN_ENTRY, CORE, JOURNAL),
                Layer.of("linli.station.setting", device, CORE),
                Layer.of("linli.station.words", device, CORE),
                Layer.of(
                        "linli.station.device",
                        "javafx.scene.Node",
                        CORE,
                        CONTRACT,
                        HARDWARE,
                        SETTING,
                        LOG),
                Layer.of(
                        "linli.station.receipt",
                        "linli.hardware.serial.SerialScanner",
                        CORE,
                        "linli.hardware.escpos..",
                        WORDS),
                Layer.of(
                        "linli.station.print",
                        "linli.station.journal.Journal",
                        CORE,
                        HARDWARE,
                        "linli.station.receipt..",
                        store,
                        LOG));
    }

    /** None of them sees the store around them. */
    private static List<Layer> storeRooms() {
        String around = "linli.station.store.StationStore";
        return Layer.of("linli.station.store", around, CORE, JOURNAL)
                .and(PERSISTENCE)
                .rooms(
                        List.of(
                                List.of("h2"),
                                List.of("member", "catalog", "order", "ticket", "till", "print"),
                                List.of("claim"),
                                List.of("reward", "sync")));
    }

    private static List<Layer> boot() {
        String folder = "linli.station.boot.folder";
        String wire = "linli.station.boot.wire";
        String sync = "linli.station.sync..";
        return List.of(
                Layer.of(wire, THE_STATION, CORE, CONTRACT, JOURNAL, "linli.station.store..", sync),
                Layer.of(
                        folder,
                        THE_STATION,
                        CORE,
                        CONTRACT,
                        JOURNAL,
                        sync,
                        "com.github.f4b6a3.uuid.."),
                Layer.of(
                        "linli.station.boot.past",
                        THE_STATION,
                        CORE,
                        CONTRACT,
                        "linli.station.backup..",
                        folder + "..",
                        wire + "..",
                        JOURNAL,
                        sync),
                Layer.of(
                                "linli.station.boot.device",
                                THE_STATION,
                                CORE,
                                HARDWARE,
                                "linli.station.device..",
                                SETTING,
                                JOURNAL,
                                "linli.station.ui.kit.device..",
                                "picocli..",
                                LOG)
                        .and(SCREEN));
    }

    /** What all screens share, and every screen by itself: none knows another. */
    private static List<Layer> screens() {
        Layer kit = Layer.of("linli.station.ui.kit", AN_ENTRY, CORE, SETTING, WORDS, LOG);
        Stream<Layer> each =
                Stream.of(
                                "benefit",
                                "claim",
                                "customer",
                                "habit",
                                "member",
                                "operator",
                                "pickup",
                                "redeem",
                                "sale",
                                "settings",
                                "shell",
                                "shift",
                                "ticket",
                                "value")
                        .map(name -> Layer.of("linli.station.ui." + name, "org.h2.Driver"))
                        .map(screen -> screen.and(kit.imports()))
                        .map(screen -> screen.and(List.of("linli.station.ui.kit..")));
        return Stream.concat(Stream.of(kit), each).map(layer -> layer.and(SCREEN)).toList();
    }

    private static List<Layer> central() {
        List<String> ports =
                List.of("linli.central.store..", "linli.central.trust..", "linli.central.feed..");
        List<String> intake = List.of("linli.central.intake..");
        List<String> database =
                List.of("com.zaxxer..", "org.postgresql..", "org.flywaydb..", "io.zonky..");
        return List.of(
                part("store").and(database),
                part("trust").and(ports),
                part("intake").and(ports),
                part("feed").and(ports),
                part("escrow").and(ports).and(intake),
                part("headquarters").and(ports).and(intake),
                part("report"));
    }

    private static Layer part(String name) {
        String web = "io.helidon.webserver.WebServer";
        return Layer.of("linli.central." + name, web, CORE, CONTRACT, LOG);
    }
}
