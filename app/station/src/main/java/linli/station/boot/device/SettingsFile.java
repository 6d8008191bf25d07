package linli.station.boot.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import linli.station.journal.Disk;
import linli.station.journal.DiskFile;
import linli.station.setting.DeviceSettings;
import linli.station.setting.SettingsText;

/**
 * The settings of the devices on disk, for people to read too. Forced in two copies one after the
 * other, as every small file is; yet without a checksum, so that it may be edited by hand.
 */
public record SettingsFile(Disk disk, Path folder) {

    static final String NAME = "devices.txt";
    private static final int MAX_BYTES = 64 * 1024;

    /** The settings that were kept; the usual ones where there are none or they are damaged. */
    SettingsText.Reading read() {
        boolean never =
                !Files.exists(folder.resolve(NAME)) && !Files.exists(folder.resolve(copy()));
        if (never) {
            return new SettingsText.Reading(DeviceSettings.usual(), java.util.List.of());
        }
        return whole(NAME)
                .or(() -> whole(copy()))
                .map(text -> SettingsText.read(text, NAME))
                .orElseGet(() ->
                        new SettingsText.Reading(
                                DeviceSettings.usual(), SettingsText.damaged(NAME)));
    }

    /** Keeps those settings in place of the ones before; they are on disk when this returns. */
    void keep(DeviceSettings settings) throws IOException {
        String text = SettingsText.write(settings);
        Files.createDirectories(folder);
        write(NAME, text);
        write(copy(), text);
        disk.forceFolder(folder);
    }

    private static String copy() {
        return NAME + ".copy";
    }

    private Optional<String> whole(String name) {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (DiskFile open = disk.open(path)) {
            byte[] bytes = new byte[MAX_BYTES];
            int length = Math.max(0, open.read(0, bytes, 0, MAX_BYTES));
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, length))
                            .toString();
            return Optional.of(text).filter(SettingsText::isWhole);
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        } catch (IOException unreadable) {
            // Settings must never keep a till from opening: it is told as damaged.
            return Optional.empty();
        }
    }

    private void write(String name, String text) throws IOException {
        try (DiskFile open = disk.open(folder.resolve(name))) {
            open.truncate(0);
            open.write(0, text.getBytes(StandardCharsets.UTF_8));
            open.force();
        }
    }
}
