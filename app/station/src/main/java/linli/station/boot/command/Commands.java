package linli.station.boot.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.folder.World;
import linli.station.store.StoreEvent;
import linli.station.ui.kit.Texts;

/** What the commands without a window share: exit codes, and one sentence for each refusal. */
public final class Commands {

    /** It was done. */
    public static final int DONE = 0;

    /** It was not done, or a check failed. */
    public static final int FAILED = 1;

    /** What was asked for cannot be understood. */
    public static final int UNUSABLE = 2;

    private Commands() {}

    /** Opens a station that nobody looks at. */
    public static Outcome<Station> open(Path folder, Background background) throws IOException {
        Station.Listeners nobody =
                new Station.Listeners(Commands::tell, status -> {}, Commands::tell, standing -> {});
        return Station.open(folder, World.ofThisMachine(), background, nobody);
    }

    /** Says why not, and what to do next. */
    public static Integer refuse(Refusal refusal) {
        say(new Texts(Locale.getDefault()).refusal(refusal));
        return FAILED;
    }

    /** Says what is wrong by its code, and what to do next. */
    public static void fault(String code) {
        say(new Texts(Locale.getDefault()).fault(code));
    }

    /** Says what happened to the store, if a person should know. */
    private static void tell(StoreEvent event) {
        switch (event) {
            case StoreEvent.Rebuilt rebuilt -> fault("LP-6015");
            case StoreEvent.BecameReadOnly(Refusal refusal) ->
                    say(new Texts(Locale.getDefault()).refusal(refusal));
            case StoreEvent.BecameWritable writable -> fault("LP-6016");
        }
    }

    private static void tell(long entries, long of) {
        System.err.println("history " + entries + " / " + of);
    }

    private static void say(Texts.Sentence sentence) {
        System.err.println(sentence.whole());
    }
}
