package linli.station.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WindowTextTest {

    private final WindowSettings large =
            new WindowSettings(
                    true,
                    Volume.QUIET,
                    new TreeMap<>(Map.of("primary", "F6 +", "next", "= Tab")),
                    new TreeMap<>(Map.of("contrast", "high")));

    @Test
    void readsBackWhatItWrote() {
        String text = WindowText.write(large);
        assertThat(WindowText.isWhole(text)).isTrue();
        assertThat(WindowText.isWhole(text.substring(0, text.length() - 3))).isFalse();
        assertThat(read(text).settings()).isEqualTo(large);
        assertThat(read(text).refusals()).isEmpty();
    }

    @Test
    void takesTheUsualOneForWhatItDoesNotUnderstand() {
        WindowText.Reading reading = read("large-type = maybe\nvolume = 11\nkey.hold = F6\n");
        assertThat(reading.settings().largeType()).isFalse();
        assertThat(reading.settings().volume()).isEqualTo(WindowSettings.usual().volume());
        assertThat(reading.settings().keys()).containsEntry("hold", "F6");
        assertThat(reading.refusals())
                .extracting(SettingRefusal::about)
                .containsExactlyInAnyOrder("large-type", "volume");
    }

    @Test
    void takesNothingOfATextThatIsNoSettings() {
        WindowText.Reading reading = read("large-type = yes\n<html>\n");
        assertThat(reading.settings()).isEqualTo(WindowSettings.usual());
        assertThat(reading.refusals())
                .extracting(SettingRefusal::kind)
                .containsExactly(SettingRefusal.Kind.DAMAGED);
    }

    private static WindowText.Reading read(String text) {
        return WindowText.read(text, "window.txt");
    }
}
