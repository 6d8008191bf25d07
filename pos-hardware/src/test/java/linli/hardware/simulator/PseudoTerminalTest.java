package linli.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudoTerminalTest {

    @TempDir private Path folder;

    @Test
    void isThereExactlyWhilePluggedIn() throws IOException {
        Path link = folder.resolve("scanner");
        try (PseudoTerminal terminal = PseudoTerminal.at(link)) {
            assertThat(terminal.isPlugged()).isTrue();
            assertThat(Files.readSymbolicLink(link)).startsWith(Path.of("/dev/pts"));
            terminal.unplug();
            terminal.unplug();
            assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
            terminal.replug();
            terminal.replug();
            assertThat(link).exists();
        }
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void saysWhatToInstall() {
        assertThatThrownBy(() -> new PseudoTerminal("socat-not-installed", folder.resolve("a")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("install the package socat");
    }

    @Test
    void saysWhyThereIsNoTerminal() {
        assertThatThrownBy(() -> PseudoTerminal.at(folder.resolve("missing").resolve("a")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no terminal can be linked at");
    }
}
