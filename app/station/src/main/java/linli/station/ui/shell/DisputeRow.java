package linli.station.ui.shell;

/**
 * A dispute in plain words.
 *
 * @param what happened
 * @param where the ticket, the time and the member that it is about
 * @param todo what the cashier should do
 * @param ruling what headquarters decided and when, or that they have not yet
 * @param isOpen whether nobody decided it yet
 */
public record DisputeRow(String what, String where, String todo, String ruling, boolean isOpen) {}
