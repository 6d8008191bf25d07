package linli.station.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.StationStatus.Backup;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;

/** Where the backups go, how old the newest one is, and what keeps it from being newer. */
final class BackupLine extends VBox {

    private final StationStatus status;
    private final Texts texts;
    private final Figures figures;

    BackupLine(StationStatus status, Texts texts) {
        this.status = status;
        this.texts = texts;
        this.figures = new Figures(texts);
        setId("backup-line");
        getStyleClass().add("backup-line");
        StringBinding state =
                Bindings.createStringBinding(this::state, status.backup(), status.now());
        StringBinding more = Bindings.createStringBinding(this::more, status.backup());
        Label words = Parts.wrapped(more, "backup-more");
        Tooltip explained = new Tooltip();
        explained.textProperty().bind(status.backup().map(this::explanation));
        Tooltip.install(this, explained);
        getChildren()
                .addAll(
                        Parts.row(
                                "sheet-head",
                                Parts.icon(Material2AL.BACKUP, "backup-icon"),
                                Parts.label(texts.get("backup.title"), "list-title"),
                                Parts.spring(),
                                Parts.bound(state, "settings-key")),
                        words);
        Parts.follow(
                status.backup(),
                now -> Parts.styled(words, "sheet-problem", now.trouble().isPresent()));
    }

    private String state() {
        return status.backupAge()
                .map(since -> texts.get("backup.age", figures.age(since)))
                .orElseGet(() -> texts.get("backup.none"));
    }

    private String explanation(Backup now) {
        return now.trouble()
                .map(texts::refusal)
                .map(Texts.Sentence::whole)
                .orElseGet(() -> texts.get("backup.off"));
    }

    private String more() {
        Backup now = status.backup().get();
        return now.trouble()
                .map(texts::refusal)
                .map(why -> texts.get("backup.trouble", why.code()))
                .orElseGet(() -> now.place().isEmpty() ? texts.get("backup.choose") : now.place());
    }
}
