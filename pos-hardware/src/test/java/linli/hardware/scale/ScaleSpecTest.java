package linli.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;

import linli.hardware.serial.CharacterFormat;
import linli.hardware.serial.PortSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleSpecTest {

    @ParameterizedTest
    @CsvSource({
        "os2:serial:/dev/ttyUSB0, OS2, 9600, EIGHT_N_ONE",
        "toledo:serial:COM3@4800, TOLEDO_8217, 4800, SEVEN_E_ONE",
    })
    void readsProtocolAndPort(String text, ScaleProfile profile, int baud, CharacterFormat format) {
        assertThat(ScaleSpec.parse(text))
                .isInstanceOfSatisfying(
                        ScaleSpec.class,
                        spec -> {
                            assertThat(spec.profile()).isEqualTo(profile);
                            assertThat(spec.port().baud()).isEqualTo(baud);
                            assertThat(spec.port().format()).isEqualTo(format);
                            assertThat(ScaleSpec.parse(spec.toString())).isEqualTo(spec);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "serial:COM3, LP-4124",
        "'', LP-4124",
        "cas:serial:COM3, LP-4124",
        "os2:COM3, LP-4121",
        "os2:serial:, LP-4122",
        "toledo:serial:COM3@fast, LP-4123",
    })
    void refusesWhatNamesNoScale(String text, String code) {
        assertThat(ScaleSpec.parse(text)).isEqualTo(new ScaleRefusal(code, text));
    }

    @Test
    void bringsThePortIntoTheFormatOfTheProtocol() {
        assertThat(new ScaleSpec(ScaleProfile.TOLEDO_8217, new PortSpec("COM3", 9600)).port())
                .isEqualTo(new PortSpec("COM3", 9600, CharacterFormat.SEVEN_E_ONE));
    }
}
