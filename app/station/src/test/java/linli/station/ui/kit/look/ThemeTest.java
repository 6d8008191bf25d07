package linli.station.ui.kit.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ThemeTest {

    /** Decision 0044: where the processor paints, one costs more than the rest of its screen. */
    @Test
    void drawsNoGaussianShadows() throws IOException {
        String styles = ours();

        assertThat(styles).contains("dropshadow(three-pass-box,");
        assertThat(styles).doesNotContain("dropshadow(gaussian", "innershadow(gaussian");
    }

    private static String ours() throws IOException {
        try (InputStream styles =
                Objects.requireNonNull(
                        Theme.class.getResourceAsStream("/linli/station/ui/pos.css"))) {
            return new String(styles.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
