package linli.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import linli.hardware.PaperWidth;
import linli.hardware.serial.PortSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterSpecTest {

    @Test
    void readsEachKindOfPort() {
        assertThat(PrinterSpec.parse("serial:/dev/ttyUSB0@115200"))
                .isEqualTo(
                        new PrinterSpec(
                                new PrinterPort.Serial(new PortSpec("/dev/ttyUSB0", 115_200)),
                                PaperWidth.MM58));
        assertThat(PrinterSpec.parse("tcp:192.168.1.87,80"))
                .isEqualTo(
                        new PrinterSpec(
                                new PrinterPort.Tcp("192.168.1.87", 9100), PaperWidth.MM80));
        assertThat(PrinterSpec.parse("tcp:[fe80::1]:9101,58"))
                .isEqualTo(new PrinterSpec(new PrinterPort.Tcp("fe80::1", 9101), PaperWidth.MM58));
        assertThat(PrinterSpec.parse("file:/tmp/receipts, old.bin,58"))
                .isEqualTo(
                        new PrinterSpec(
                                new PrinterPort.File(Path.of("/tmp/receipts, old.bin")),
                                PaperWidth.MM58));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serial:COM3@9600,80",
                "tcp:printer:9100,58",
                "tcp:[::1]:9100,58",
                "file:a,80"
            })
    void writesItAsItIsRead(String text) {
        assertThat(PrinterSpec.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|UNKNOWN_KIND",
                "COM3|UNKNOWN_KIND",
                "usb:1|UNKNOWN_KIND",
                "serial:|BAD_ADDRESS",
                "serial:COM3@1|BAD_ADDRESS",
                "tcp:|BAD_ADDRESS",
                "tcp::9100|BAD_ADDRESS",
                "tcp:host:0|BAD_ADDRESS",
                "tcp:host:65536|BAD_ADDRESS",
                "tcp:a b|BAD_ADDRESS",
                "file:|BAD_ADDRESS",
                "tcp:host,|BAD_PAPER",
                "tcp:host,57|BAD_PAPER"
            })
    void saysWhyItIsNone(String text, PrinterRefusal.Fault fault) {
        assertThat(PrinterSpec.parse(text)).isEqualTo(new PrinterRefusal(fault, text));
    }
}
