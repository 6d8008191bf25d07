package linli.station.ui.member;

import java.util.List;

/**
 * Who a member is, as the members' screen shows it.
 *
 * @param absent whether no more than the number is known
 * @param frozen whether the membership rests
 * @param history what this station wrote about it, the latest first
 */
public record MemberPage(List<Row> rows, boolean absent, boolean frozen, List<Change> history) {

    /** Keeps its own copies. */
    public MemberPage {
        rows = List.copyOf(rows);
        history = List.copyOf(history);
    }

    /** Something that is known. */
    public record Row(String label, String value) {}

    /** Something that was changed. */
    public record Change(String when, String what, String who) {}
}
