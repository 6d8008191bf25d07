package linli.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import linli.architecture.HouseRule.Breach;

/**
 * A part of the program that imports itself, the JDK and what it names, and nothing else.
 *
 * @param name its package; those below it belong to it
 * @param imports packages, as ArchUnit patterns
 * @param forbidden a type that it must not import, to see the rule fail
 */
record Layer(String name, List<String> imports, String forbidden) {

    private static final List<String> JDK = List.of("java..", "javax..", "jdk..");

    /** Core lives by {@code java.base} alone. */
    private static final String CORE = "linli.core";

    static Layer of(String name, String forbidden, String... imports) {
        return new Layer(name, List.of(imports), forbidden);
    }

    /** This layer, which may import those as well. */
    Layer and(List<String> more) {
        return new Layer(name, Stream.concat(imports.stream(), more.stream()).toList(), forbidden);
    }

    /**
     * Rooms of this layer's house, level by level: each imports what this layer does and the levels
     * before its own, so that there is no cycle among them.
     */
    List<Layer> rooms(List<List<String>> levels) {
        List<Layer> rooms = new ArrayList<>();
        List<String> below = new ArrayList<>(imports);
        for (List<String> level : levels) {
            for (String room : level) {
                rooms.add(new Layer(name + "." + room, List.copyOf(below), forbidden));
            }
            level.forEach(room -> below.add(name + "." + room + ".."));
        }
        return rooms;
    }

    HouseRule rule() {
        Stream<String> own = Stream.concat(Stream.of(name + ".."), imports.stream());
        Stream<String> given =
                name.startsWith(CORE)
                        ? Stream.of()
                        : Stream.concat(JDK.stream(), Stream.of("org.jspecify.."));
        String[] may = Stream.concat(own, given).toArray(String[]::new);
        return new HouseRule(
                name + " imports only what its row allows",
                name + "..",
                classes()
                        .that()
                        .resideInAPackage(name + "..")
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(may).or(resideInAnyPackage("")))
                        .because("decision 0002 says who may import whom"),
                Breach.mentioning(name + ".Breach", forbidden));
    }
}
