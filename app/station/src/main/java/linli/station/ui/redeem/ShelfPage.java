package linli.station.ui.redeem;

import java.util.ArrayList;
import java.util.List;

/**
 * What of the shelf is in sight at once: at most three rows, so that every card has a digit.
 *
 * @param number of this page, from 1
 * @param pages how many there are, at least 1
 */
public record ShelfPage(List<Row> rows, int number, int pages) {

    /** An empty shelf. */
    public static final ShelfPage EMPTY = new ShelfPage(List.of(), 1, 1);

    private static final int ROWS = 3;

    /**
     * Cards of one group beside each other.
     *
     * @param first whether it is the first row of its group on this page
     * @param inGroup how many cards the whole group has
     */
    public record Row(RewardCard.Group group, boolean first, int inGroup, List<RewardCard> cards) {}

    /** Keeps its own copy. */
    public ShelfPage {
        rows = List.copyOf(rows);
    }

    /** The cards in the order of their digits, the first has 1. */
    public List<RewardCard> cards() {
        return rows.stream().flatMap(row -> row.cards().stream()).toList();
    }

    /**
     * That page of those cards, or the nearest there is.
     *
     * @param columns cards in a row, 1 to 3
     */
    static ShelfPage of(List<RewardCard> cards, int columns, int number) {
        List<Row> rows = rows(cards, columns);
        int pages = Math.max(1, Math.ceilDiv(rows.size(), ROWS));
        int shown = Math.clamp(number, 1, pages);
        int from = (shown - 1) * ROWS;
        return new ShelfPage(rows.subList(from, Math.min(rows.size(), from + ROWS)), shown, pages);
    }

    /**
     * What can be had now comes first, yet where that is much, a row of what is next stays on the
     * first page.
     */
    private static List<Row> rows(List<RewardCard> cards, int columns) {
        List<List<RewardCard>> ordered = new ArrayList<>();
        for (RewardCard.Group group : RewardCard.Group.values()) {
            List<RewardCard> of = cards.stream().filter(card -> card.group() == group).toList();
            for (int i = 0; i < of.size(); i += columns) {
                ordered.add(of.subList(i, Math.min(of.size(), i + columns)));
            }
        }
        int now = (int) ordered.stream().filter(row -> isNow(row)).count();
        if (now >= ROWS && now < ordered.size()) {
            ordered.add(ROWS - 1, ordered.remove(now));
        }
        List<Row> rows = new ArrayList<>();
        for (List<RewardCard> row : ordered) {
            RewardCard.Group group = row.getFirst().group();
            boolean first = rows.size() % ROWS == 0 || rows.getLast().group() != group;
            int inGroup = (int) cards.stream().filter(card -> card.group() == group).count();
            rows.add(new Row(group, first, inGroup, List.copyOf(row)));
        }
        return rows;
    }

    private static boolean isNow(List<RewardCard> row) {
        return row.getFirst().group() == RewardCard.Group.NOW;
    }
}
