package linli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import linli.architecture.HouseRule.Breach;

/** What may stand where, whoever imports whom. */
final class Habits {

    private Habits() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule(
                        "nobody imports boot",
                        "linli..boot..",
                        noClasses()
                                .that(not(resideInAnyPackage("linli..boot..")))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("linli..boot.."),
                        Breach.mentioning(
                                "linli.station.sync.KnowsBoot", "linli.station.boot.Main")),
                new HouseRule(
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
                new HouseRule(
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
                new HouseRule(
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
                new HouseRule(
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
                new HouseRule(
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
                new HouseRule(
                        "names say what a thing is",
                        "linli..",
                        classes()
                                .should()
                                .haveNameNotMatching(
                                        ".*(Util|Utils|Helper|Manager|Impl|Base|Common|Data|Info)"),
                        new Breach("linli.core.money.MoneyUtil", "int nothing;")),
                new HouseRule(
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
                new HouseRule(
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
}
