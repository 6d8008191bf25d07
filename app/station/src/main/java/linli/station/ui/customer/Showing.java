package linli.station.ui.customer;

import java.util.List;
import java.util.Optional;

/** What the customer is to see, in words and figures that are ready to be shown. */
public sealed interface Showing {

    /** Nobody is served: the name of the shop, and a welcome. */
    record Resting(String shop) implements Showing {}

    /**
     * A sale is open, or a member has come to the counter.
     *
     * @param current the line that was changed last, from 0; −1 without lines
     * @param earned what the member would earn and why; empty if nothing
     */
    record Selling(List<Line> lines, int current, Bill bill, String earned, Optional<Guest> guest)
            implements Showing {}

    /**
     * A sale is paid.
     *
     * @param change empty if there is none
     * @param earned what the member earned and why; empty if nothing
     * @param balance the member's points now, in a sentence; empty until it is known
     */
    record Thanking(String due, String change, String earned, String balance) implements Showing {}

    /**
     * A reward is about to be given.
     *
     * @param picture the key of its drawing
     * @param cash paid beside the points; empty if none
     */
    record Redeeming(
            String picture, String name, String price, String cash, String before, String after)
            implements Showing {}

    /**
     * A reward was given or taken back, or a prize drawn.
     *
     * @param kind what was done, as the words for it are named
     * @param money change, or what is given back; empty if none
     * @param balance the member's points now, in a sentence; empty until it is known
     */
    record Given(
            String kind,
            String picture,
            String name,
            List<Part> parts,
            String money,
            String balance)
            implements Showing {

        /** Keeps its own copy. */
        public Given {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A line of the sale.
     *
     * @param off what was taken off and why; empty if nothing
     */
    record Line(String name, String quantity, String off, String amount) {}

    /**
     * The way to what is to be paid.
     *
     * @param parts from the list prices on, in order
     */
    record Bill(List<Part> parts, String due) {}

    /**
     * A part of a bill.
     *
     * @param reduces whether it takes something off
     */
    record Part(String label, String amount, boolean reduces) {}

    /**
     * The member at the counter, so that only they know it is them.
     *
     * @param name with all but its first character hidden
     * @param lastFour the end of the phone number; may be empty
     * @param points what they have now
     */
    record Guest(String name, String lastFour, String points) {}
}
