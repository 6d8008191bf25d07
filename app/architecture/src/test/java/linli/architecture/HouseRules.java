package linli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import linli.architecture.HouseRule.Breach;

/** The rules of the house: who may import whom (decision 0002), and what may stand where. */
final class HouseRules {

    private static final String[] JDK = {"java..", "javax..", "jdk.."};

    private HouseRules() {}

    static List<HouseRule> all() {
        List<HouseRule> rules = new ArrayList<>();
        rules.addAll(coreFeatures());
        rules.addAll(storeRooms());
        rules.addAll(messageRooms());
        rules.addAll(imports());
        rules.addAll(habits());
        return List.copyOf(rules);
    }

    /**
     * The features of core in their order: each sees itself, the root and what stands before it.
     */
    private static List<HouseRule> coreFeatures() {
        List<List<String>> order =
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
                        List.of("checkout", "refund", "redeem", "membership", "wallet"),
                        List.of("claim", "dispute"),
                        List.of("rulebook"),
                        List.of("simulate"),
                        List.of("preview"));
        List<HouseRule> rules = new ArrayList<>();
        List<String> below = new ArrayList<>(List.of("linli.core", "java.."));
        for (List<String> level : order) {
            for (String feature : level) {
                String above = feature.equals("preview") ? "javax.sql.DataSource" : OUTERMOST;
                rules.add(mayImport("linli.core." + feature, below, above));
            }
            level.forEach(feature -> below.add("linli.core." + feature + ".."));
        }
        return rules;
    }

    /** A type of core's uppermost feature, forbidden to all features below it. */
    private static final String OUTERMOST = "linli.core.preview.RuleBookPreview";

    /**
     * The rooms of the station's store in their order: each sees those before it, none the store
     * around them. So there is no cycle among them.
     */
    private static List<HouseRule> storeRooms() {
        String store = "linli.station.store";
        List<List<String>> order =
                List.of(
                        List.of("h2"),
                        List.of("member", "catalog", "order", "ticket", "till", "print"),
                        List.of("claim"),
                        List.of("reward", "sync"));
        List<HouseRule> rules = new ArrayList<>();
        List<String> below =
                new ArrayList<>(
                        join(List.of("linli.core..", "linli.station.journal.."), PERSISTENCE));
        for (List<String> level : order) {
            for (String room : level) {
                rules.add(mayImport(store + "." + room, below, store + ".StationStore"));
            }
            level.forEach(room -> below.add(store + "." + room + ".."));
        }
        return rules;
    }

    /** The rooms of the messages in their order, like those of the store. */
    private static List<HouseRule> messageRooms() {
        String messages = "linli.contract.v1";
        List<List<String>> order =
                List.of(
                        List.of("field"),
                        List.of("act", "enrolment", "journal"),
                        List.of("feed", "headquarters"));
        List<HouseRule> rules = new ArrayList<>();
        List<String> below =
                new ArrayList<>(
                        List.of(
                                "linli.core..",
                                "linli.contract",
                                "linli.contract.code..",
                                "linli.contract.json..",
                                "linli.contract.rules..",
                                "linli.contract.trust..",
                                "linli.contract.v1",
                                "tools.jackson..",
                                "com.fasterxml.jackson.."));
        for (List<String> level : order) {
            for (String room : level) {
                rules.add(mayImport(messages + "." + room, below, "org.slf4j.Logger"));
            }
            level.forEach(room -> below.add(messages + "." + room + ".."));
        }
        return rules;
    }

    private static final String[] PERSISTENCE = {
        "org.hibernate..", "jakarta.persistence..", "org.h2..", "org.flywaydb.."
    };

    private static List<HouseRule> imports() {
        String core = "linli.core..";
        String contract = "linli.contract..";
        String hardware = "linli.hardware..";
        String[] screen = {
            "javafx..", "atlantafx..", "org.kordamp.ikonli..", "linli.station.background.."
        };
        String log = "org.slf4j..";
        List<String> ports =
                List.of("linli.central.store..", "linli.central.trust..", "linli.central.feed..");
        return List.of(
                mayImport(
                        "linli.contract",
                        List.of(core, "tools.jackson..", "com.fasterxml.jackson.."),
                        "org.slf4j.Logger"),
                mayImport(
                        "linli.hardware",
                        List.of("com.fazecast..", "com.google.zxing..", log),
                        "linli.core.Refusal"),
                mayImport(
                        "linli.station.background",
                        List.of("javafx.application..", log),
                        "linli.core.Refusal"),
                mayImport(
                        "linli.station.journal",
                        List.of(core, log),
                        "linli.contract.v1.journal.JournalEntry"),
                mayImport(
                        "linli.station.store",
                        join(List.of(core, "linli.station.journal..", log), PERSISTENCE),
                        "linli.contract.v1.journal.JournalEntry"),
                mayImport(
                        "linli.station.counter",
                        List.of(core, "linli.station.journal..", "linli.station.store..", log),
                        "linli.contract.v1.journal.JournalEntry"),
                mayImport(
                        "linli.station.sync",
                        List.of(core, contract, log),
                        "linli.station.journal.Journal"),
                mayImport(
                        "linli.station.backup",
                        List.of(core, "linli.station.journal.."),
                        "linli.contract.v1.journal.JournalEntry"),
                mayImport("linli.station.setting", List.of(core), "linli.hardware.DeviceState"),
                mayImport(
                        "linli.station.device",
                        List.of(core, contract, hardware, "linli.station.setting..", log),
                        "javafx.scene.Node"),
                mayImport("linli.station.words", List.of(core), "linli.hardware.DeviceState"),
                mayImport(
                        "linli.station.boot.wire",
                        List.of(
                                core,
                                contract,
                                "linli.station.journal..",
                                "linli.station.store..",
                                "linli.station.sync.."),
                        "linli.station.boot.Station"),
                mayImport(
                        "linli.station.boot.folder",
                        List.of(
                                core,
                                contract,
                                "linli.station.journal..",
                                "linli.station.sync..",
                                "com.github.f4b6a3.uuid.."),
                        "linli.station.boot.Station"),
                mayImport(
                        "linli.station.boot.past",
                        List.of(
                                core,
                                contract,
                                "linli.station.backup..",
                                "linli.station.boot.folder..",
                                "linli.station.boot.wire..",
                                "linli.station.journal..",
                                "linli.station.sync.."),
                        "linli.station.boot.Station"),
                mayImport(
                        "linli.station.boot.device",
                        join(
                                List.of(
                                        core,
                                        hardware,
                                        "linli.station.device..",
                                        "linli.station.setting..",
                                        "linli.station.journal..",
                                        "linli.station.ui.kit.device..",
                                        "picocli..",
                                        log),
                                screen),
                        "linli.station.boot.Station"),
                mayImport(
                        "linli.station.receipt",
                        List.of(core, "linli.hardware.escpos..", "linli.station.words.."),
                        "linli.hardware.serial.SerialScanner"),
                mayImport(
                        "linli.station.print",
                        List.of(
                                core,
                                hardware,
                                "linli.station.receipt..",
                                "linli.station.store..",
                                log),
                        "linli.station.journal.Journal"),
                mayImport(
                        "linli.station.ui.kit",
                        join(
                                List.of(
                                        core,
                                        "linli.station.setting..",
                                        "linli.station.words..",
                                        log),
                                screen),
                        "linli.contract.v1.journal.JournalEntry"),
                screenOf("sale", core, screen),
                screenOf("pickup", core, screen),
                screenOf("member", core, screen),
                screenOf("customer", core, screen),
                screenOf("shell", core, screen),
                screenOf("settings", core, screen),
                centralPart(
                        "store",
                        List.of(
                                "com.zaxxer..",
                                "org.postgresql..",
                                "org.flywaydb..",
                                "io.zonky..")),
                centralPart("trust", ports),
                centralPart("intake", ports),
                centralPart("feed", ports),
                centralPart("escrow", andIntake(ports)),
                centralPart("headquarters", andIntake(ports)),
                centralPart("report", List.of()));
    }

    private static List<String> andIntake(List<String> ports) {
        return Stream.concat(ports.stream(), Stream.of("linli.central.intake..")).toList();
    }

    private static HouseRule centralPart(String name, List<String> more) {
        List<String> allowed =
                new ArrayList<>(List.of("linli.core..", "linli.contract..", "org.slf4j.."));
        allowed.addAll(more);
        return mayImport("linli.central." + name, allowed, "io.helidon.webserver.WebServer");
    }

    private static HouseRule screenOf(String name, String core, String[] screen) {
        return mayImport(
                "linli.station.ui." + name,
                join(
                        List.of(
                                core,
                                "linli.station.ui.kit..",
                                "linli.station.setting..",
                                "linli.station.words..",
                                "org.slf4j.."),
                        screen),
                "org.h2.Driver");
    }

    private static List<HouseRule> habits() {
        return List.of(
                rule(
                        "nobody imports boot",
                        "linli..boot..",
                        noClasses()
                                .that(not(resideInAnyPackage("linli..boot..")))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("linli..boot.."),
                        Breach.mentioning(
                                "linli.station.sync.KnowsBoot", "linli.station.boot.Main")),
                rule(
                        "view models know no scene",
                        "linli.station.ui..",
                        noClasses()
                                .that()
                                .haveSimpleNameEndingWith("ViewModel")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("javafx.scene..", "javafx.stage.."),
                        Breach.mentioning(
                                "linli.station.ui.sale.BadViewModel", "javafx.scene.Node")),
                rule(
                        "rows stay in their store",
                        "linli.station.store..",
                        classes()
                                .that()
                                .resideInAPackage("linli.station.store..")
                                .and()
                                .haveSimpleNameEndingWith("Row")
                                .and()
                                .areNotInterfaces()
                                .should()
                                .bePackagePrivate(),
                        new Breach("linli.station.store.LooseRow", "int nothing;")),
                rule(
                        "only the store's rooms reach into H2",
                        "linli.station.store..",
                        noClasses()
                                .that(not(resideInAnyPackage("linli.station.store..")))
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage("linli.station.store.h2..")
                                                .and(
                                                        not(
                                                                simpleName("StoreFault")
                                                                        .or(simpleName("StoreKey"))
                                                                        .or(simpleName("Texts"))))),
                        Breach.mentioning(
                                "linli.station.counter.ReadsRows",
                                "linli.station.store.h2.Queries")),
                rule(
                        "only background owns threads and the hand-over to the screen",
                        "linli.station..",
                        noClasses()
                                .that()
                                .resideInAPackage("linli.station..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        "linli.station.background..",
                                                        "linli.station.boot..")))
                                .should()
                                .callMethod(
                                        "javafx.application.Platform",
                                        "runLater",
                                        "java.lang.Runnable")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("java.lang.Thread$Builder")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("java.util.concurrent.Executors"),
                        new Breach(
                                "linli.station.sync.OwnThread",
                                "void go() { java.util.concurrent.Executors.newCachedThreadPool();"
                                        + " }")),
                rule(
                        "time and chance are passed in",
                        "linli..",
                        noClasses()
                                .that(not(resideInAnyPackage("linli..boot..")))
                                .should()
                                .callMethod("java.time.Instant", "now")
                                .orShould()
                                .callMethod("java.time.LocalDate", "now")
                                .orShould()
                                .callMethod("java.time.LocalDateTime", "now")
                                .orShould()
                                .callMethod("java.time.InstantSource", "system")
                                .orShould()
                                .callMethod("java.time.Clock", "systemUTC")
                                .orShould()
                                .callMethod("java.time.Clock", "systemDefaultZone")
                                .orShould()
                                .callMethod("java.lang.System", "currentTimeMillis")
                                .orShould()
                                .callMethod("java.util.UUID", "randomUUID")
                                .orShould()
                                .callMethod(
                                        "com.github.f4b6a3.uuid.UuidCreator", "getTimeOrderedEpoch")
                                .orShould()
                                .callMethod("java.util.concurrent.ThreadLocalRandom", "current")
                                .orShould()
                                .callConstructor(java.util.Random.class),
                        new Breach(
                                "linli.core.time.ReadsClock",
                                "Object go() { return java.time.Instant.now(); }")),
                rule(
                        "names say what a thing is",
                        "linli..",
                        classes()
                                .should()
                                .haveNameNotMatching(
                                        ".*(Util|Utils|Helper|Manager|Impl|Base|Common|Data|Info)"),
                        new Breach("linli.core.money.MoneyUtil", "int nothing;")),
                rule(
                        "no package by kind",
                        "linli..",
                        noClasses()
                                .should()
                                .resideInAnyPackage(
                                        "..dto..",
                                        "..dao..",
                                        "..event..",
                                        "..util..",
                                        "..model..",
                                        "..service..",
                                        "..impl.."),
                        new Breach("linli.core.util.Thing", "int nothing;")),
                rule(
                        "no floating point where money and points are",
                        "linli.core..",
                        noClasses()
                                .that()
                                .resideInAnyPackage("linli.core..", "linli.contract..")
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("double")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("float")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("java.lang.Double"),
                        new Breach("linli.core.money.Floating", "Double amount;")));
    }

    /** Classes of {@code layer} import themselves, the JDK's own and {@code allowed}. */
    private static HouseRule mayImport(String layer, List<String> allowed, String forbidden) {
        String[] all =
                Stream.of(List.of(layer + ".."), allowed, List.of(JDK))
                        .flatMap(List::stream)
                        .toArray(String[]::new);
        boolean isCore = layer.startsWith("linli.core");
        String[] may =
                isCore
                        ? Stream.concat(allowed.stream(), Stream.of(layer + ".."))
                                .toArray(String[]::new)
                        : Stream.concat(Stream.of(all), Stream.of("org.jspecify.."))
                                .toArray(String[]::new);
        return rule(
                layer + " imports only what its row allows",
                layer + "..",
                classes()
                        .that()
                        .resideInAPackage(layer + "..")
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(may).or(resideInAnyPackage("")))
                        .because("decision 0002 says who may import whom"),
                Breach.mentioning(layer + ".Breach", forbidden));
    }

    private static HouseRule rule(String name, String layer, ArchRule rule, Breach breach) {
        return new HouseRule(name, layer, rule, breach);
    }

    private static List<String> join(List<String> first, String[] second) {
        return Stream.concat(first.stream(), Stream.of(second)).toList();
    }
}
