package linli.station.ui.shell;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Theme;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * A small window while a station gets its own past back and its counter is not open yet: how far it
 * is, or why not and that it tries again. To be used on the thread of the screen only.
 */
public final class ComingBack {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 300;

    private final Texts texts;
    private final Stage stage = new Stage();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label progress;
    private final Label problem;

    /**
     * A window that is not shown yet.
     *
     * @param closed told when a person closes it
     */
    public ComingBack(Texts texts, String family, Runnable closed) {
        this.texts = texts;
        this.progress = Parts.paragraph(texts.get("past.asking"), "entry-about");
        this.problem = Parts.paragraph("", "sheet-problem");
        bar.setMaxWidth(Double.MAX_VALUE);
        Scene scene = new Scene(view(), WIDTH, HEIGHT);
        new Theme(family).dress(scene);
        stage.setTitle(texts.get("shell.brand"));
        stage.setScene(scene);
        stage.setOnCloseRequest(request -> closed.run());
    }

    /** Shows it. */
    public void show() {
        stage.show();
    }

    /** So many of so many entries are here. */
    public void fetched(long entries, long of) {
        problem.setText("");
        progress.setText(texts.get("past.fetched", entries, of));
        bar.setProgress(of == 0 ? 1 : Math.min(1, (float) entries / of));
        show();
    }

    /** It could not go on now, for that reason. */
    public void failed(Texts.Sentence why) {
        problem.setText(Texts.joined(why.whole(), texts.get("past.again")));
        show();
    }

    /** Hides it. */
    public void hide() {
        stage.hide();
    }

    /** The scene, for pictures. */
    public Scene scene() {
        return stage.getScene();
    }

    private VBox view() {
        VBox view =
                Parts.column(
                        "sheet",
                        Parts.row(
                                "sheet-head",
                                Parts.icon(Material2MZ.RESTORE, "welcome-icon"),
                                Parts.label(texts.get("past.title"), "welcome-title")),
                        Parts.paragraph(texts.get("past.about"), "entry-about"),
                        bar,
                        progress,
                        problem);
        view.setId("coming-back");
        return view;
    }
}
