package linli.hardware.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortSpecTest {

    @ParameterizedTest
    @CsvSource({
        "serial:/dev/ttyACM0, /dev/ttyACM0, 9600",
        "serial:COM3@115200, COM3, 115200",
        "serial:/dev/serial/by-id/usb-A@B-if00@19200, /dev/serial/by-id/usb-A@B-if00, 19200",
    })
    void readsPortAndSpeed(String text, String port, int baud) {
        assertThat(PortSpec.parse(text)).isEqualTo(new PortSpec(port, baud));
        assertThat(PortSpec.parse(new PortSpec(port, baud).toString()))
                .isEqualTo(new PortSpec(port, baud));
    }

    @ParameterizedTest
    @CsvSource({
        "tcp:10.0.0.5:9100, NOT_SERIAL",
        "'', NOT_SERIAL",
        "COM3, NOT_SERIAL",
        "serial:, NO_PORT",
        "serial:@9600, NO_PORT",
        "serial:COM 3, NO_PORT",
        "serial:COM3@, BAD_SPEED",
        "serial:COM3@fast, BAD_SPEED",
        "serial:COM3@09600, BAD_SPEED",
        "serial:COM3@1, BAD_SPEED",
        "serial:COM3@99999999999, BAD_SPEED",
    })
    void refusesWhatNamesNoPort(String text, PortRefusal.Fault fault) {
        assertThat(PortSpec.parse(text)).isEqualTo(new PortRefusal(fault, text));
    }

    @Test
    void cannotBeMadeOfNonsense() {
        assertThatThrownBy(() -> new PortSpec("COM3", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
