package linli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WrittenWordsTest {

    private static final Path SOURCES = Path.of("../station/src/main/java/linli/station");
    private static final Pattern NAMED =
            Pattern.compile("\\.get\\(\\s*\"([a-z]\\w*(?:\\.\\w+)+)\"\\s*[,)]");

    @Test
    void hasEveryTextThatAScreenNames() throws IOException {
        assertThat(unknown("ui", "linli.station.ui.messages_zh_CN")).isEmpty();
    }

    @Test
    void hasEveryTextThatAReceiptNames() throws IOException {
        assertThat(unknown("receipt", "linli.station.receipt.receipt_zh_CN")).isEmpty();
    }

    private static List<String> unknown(String folder, String bundle) throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle(bundle);
        List<String> unknown = new ArrayList<>();
        int named = 0;
        try (Stream<Path> sources = Files.walk(SOURCES.resolve(folder))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String key : named(source)) {
                    named++;
                    if (!texts.containsKey(key)) {
                        unknown.add(source.getFileName() + " " + key);
                    }
                }
            }
        }
        assertThat(named).as("texts named in " + folder).isGreaterThan(20);
        return unknown;
    }

    private static List<String> named(Path source) {
        try {
            return NAMED.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
