package linli.hardware.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linli.hardware.simulator.PseudoTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialPortsTest {

    private static final Path DEVICES = Path.of("/dev");

    @TempDir private Path folder;

    @Test
    void listsAScannerByThePathThatStaysTheSame() throws IOException {
        assumeThat(Files.isWritable(DEVICES)).as("only root may make a device").isTrue();
        Path byId = Files.createDirectories(folder.resolve("by-id"));
        String name = "ttyACM" + (100 + ProcessHandle.current().pid());
        try (PseudoTerminal terminal = PseudoTerminal.at(DEVICES.resolve(name))) {
            Path stable = byId.resolve("usb-Linli_Scanner_0001-if00");
            Files.createSymbolicLink(stable, terminal.path());

            assertThat(ports(byId).list())
                    .extracting(ListedPort::path)
                    .contains(stable.toString())
                    .doesNotContain(terminal.path().toString());
            assertThat(ports(folder.resolve("none")).list())
                    .extracting(ListedPort::path)
                    .contains(terminal.path().toString());
        }
    }

    @Test
    void loadsTheDriverFromItsOwnFolder() throws IOException {
        Path maps = Path.of("/proc/self/maps");
        assumeThat(Files.exists(maps)).as("only Linux tells").isTrue();
        assertThat(ports(folder.resolve("none")).list()).isNotNull();

        assertThat(Files.readAllLines(maps))
                .filteredOn(line -> line.contains("libjSerialComm"))
                .isNotEmpty()
                .allMatch(line -> line.contains("/driver/libjSerialComm.so"));
    }

    @Test
    void unpacksTheDriverWhereItIsShippedFor() {
        assertThat(NativeDriver.resource("Linux", "amd64"))
                .contains("Linux/x86_64/libjSerialComm.so");
        assertThat(NativeDriver.resource("Linux", "aarch64"))
                .contains("Linux/armv8_64/libjSerialComm.so");
        assertThat(NativeDriver.resource("Windows 11", "amd64"))
                .contains("Windows/x86_64/jSerialComm.dll");
        assertThat(NativeDriver.resource("Linux", "riscv64")).isEmpty();
    }

    @Test
    void namesEachPackedDriverRightly() {
        for (String os : new String[] {"Linux", "Windows 11"}) {
            for (String arch : new String[] {"amd64", "aarch64"}) {
                String resource = NativeDriver.resource(os, arch).orElseThrow();
                assertThat(getClass().getClassLoader().getResource(resource))
                        .as(resource)
                        .isNotNull();
            }
        }
    }

    private SerialPorts ports(Path byId) {
        return new SerialPorts(byId, new NativeDriver(folder.resolve("driver")));
    }
}
