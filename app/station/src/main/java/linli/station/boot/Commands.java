package linli.station.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.station.background.Background;
import linli.station.ui.kit.Texts;

/** What the commands without a window share. */
final class Commands {

    private Commands() {}

    /** Opens a station that nobody looks at. */
    static Outcome<Station> open(Path folder, Background background) throws IOException {
        Station.Listeners nobody =
                new Station.Listeners(event -> System.err.println(event), status -> {});
        return Station.open(folder, World.ofThisMachine(), background, nobody);
    }

    /** Says why not, and what to do next. */
    static Integer refuse(Refusal refusal) {
        Texts.Sentence sentence = new Texts(Locale.getDefault()).refusal(refusal);
        System.err.println(sentence.code() + " " + sentence.what() + " " + sentence.next());
        return 1;
    }
}
