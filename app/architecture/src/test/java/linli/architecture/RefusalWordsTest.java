package linli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import linli.core.Refusal;
import linli.core.simulate.EventRefusal;
import linli.station.ui.kit.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalWordsTest {

    /** Every reason for which a station can refuse something; {@code simulate} answers in codes. */
    static Stream<Refusal> refusals() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("linli.core", "linli.station")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                        .filter(type -> !type.isEquivalentTo(EventRefusal.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(Refusal.class::cast);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysInBothLanguagesWhatHappenedAndWhatToDo(Refusal refusal) {
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            Texts.Sentence sentence = new Texts(locale).refusal(refusal);
            assertThat(sentence.code()).matches("LP-\\d{4}");
            assertThat(sentence.what()).isNotBlank();
            assertThat(sentence.next()).isNotBlank();
        }
    }
}
