package linli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the house holds, guards something, and fails when it is broken. */
class HouseRulesTest {

    private static JavaClasses production;

    @BeforeAll
    static void readTheHouse() {
        production =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("linli");
    }

    static Stream<HouseRule> rules() {
        return Stream.concat(Layers.all().stream(), Habits.all().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(HouseRule rule) {
        assertThat(rule.objectionsTo(production)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void guardsClassesThatExist(HouseRule rule) {
        assertThat(production.that(JavaClass.Predicates.resideInAPackage(rule.layer())))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void failsWhenBroken(HouseRule rule, @TempDir Path folder) throws IOException {
        compile(rule.breach(), folder);
        var broken = new ClassFileImporter().importPath(folder);
        assertThat(rule.objectionsTo(broken)).contains(rule.breach().type());
    }

    private static void compile(HouseRule.Breach breach, Path folder) {
        var source =
                new SimpleJavaFileObject(
                        URI.create("string:///" + breach.type().replace('.', '/') + ".java"),
                        JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return breach.source();
                    }
                };
        boolean compiled =
                ToolProvider.getSystemJavaCompiler()
                        .getTask(
                                null,
                                null,
                                null,
                                List.of("-proc:none", "-d", folder.toString()),
                                null,
                                List.of(source))
                        .call();
        assertThat(compiled).as("the breach compiles").isTrue();
    }
}
