package linli.station.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linli.station.ui.kit.device.WireBytes;

/** The last bytes between station and one device, in lines of 16. */
final class ByteLog {

    private static final int KEPT = 200;
    private static final int A_LINE = 16;
    private static final int HEX_WIDTH = 3;

    private final ObservableList<WireBytes> lines = FXCollections.observableArrayList();

    ObservableList<WireBytes> lines() {
        return lines;
    }

    void add(WireBytes bytes) {
        lines.addAll(cut(bytes));
        if (lines.size() > KEPT) {
            lines.remove(0, lines.size() - KEPT);
        }
    }

    void clear() {
        lines.clear();
    }

    private static List<WireBytes> cut(WireBytes bytes) {
        List<WireBytes> cut = new ArrayList<>();
        int count = bytes.text().length();
        for (int from = 0; from < count; from += A_LINE) {
            int to = Math.min(count, from + A_LINE);
            String hex =
                    bytes.hex()
                            .substring(
                                    from * HEX_WIDTH,
                                    Math.min(bytes.hex().length(), to * HEX_WIDTH));
            cut.add(
                    new WireBytes(
                            bytes.toDevice(),
                            hex.strip(),
                            bytes.text().substring(from, to),
                            bytes.at()));
        }
        return cut;
    }
}
