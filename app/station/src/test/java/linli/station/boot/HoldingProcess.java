package linli.station.boot;

import java.io.IOException;
import java.nio.file.Path;
import linli.core.Outcome;
import linli.station.journal.DataFolder;

/** A program that takes a folder, says whether it could, and keeps it until told to end. */
final class HoldingProcess {

    private HoldingProcess() {}

    /** Takes the folder and, if a second argument is given, waits for a line first. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("STARTED");
        System.in.read();
        switch (DataFolder.open(Path.of(arguments[0]))) {
            case Outcome.Accepted<DataFolder> taken -> System.out.println("TAKEN");
            case Outcome.Refused<DataFolder>(var refusal) -> System.out.println(refusal.code());
        }
        while (System.in.read() >= 0) {
            // Holds the folder until its input ends.
        }
    }
}
