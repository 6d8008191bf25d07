package linli.hardware;

/**
 * What a printer says of itself; all false while it has not said anything.
 *
 * @param offline it does not print now, for whatever reason
 * @param coverOpen its cover is open
 * @param paperNearEnd the roll is nearly used up
 * @param paperEmpty there is no paper under the head
 * @param drawerOpen the drawer's switch reports it open
 * @param broken the cutter or the head failed and needs a person
 */
public record PrinterStatus(
        boolean offline,
        boolean coverOpen,
        boolean paperNearEnd,
        boolean paperEmpty,
        boolean drawerOpen,
        boolean broken)
        implements PrinterEvent {

    /** Nothing to report. */
    public static final PrinterStatus WELL =
            new PrinterStatus(false, false, false, false, false, false);
}
