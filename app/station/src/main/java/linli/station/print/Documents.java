package linli.station.print;

import java.util.OptionalInt;
import linli.hardware.escpos.PrintDocument;
import linli.station.store.print.PrintJob;

/** What a job puts on paper. */
public interface Documents {

    /**
     * The document of a job.
     *
     * @param copy its number if it is to be marked as a copy
     * @throws IllegalStateException if its act cannot be read
     */
    PrintDocument of(PrintJob job, OptionalInt copy);
}
