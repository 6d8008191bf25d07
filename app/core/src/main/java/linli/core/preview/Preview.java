package linli.core.preview;

import java.util.List;

/**
 * What a proposed rule book would have done in past weeks, beside what the one in force does with
 * the same.
 *
 * @param inForce the version of the rule book in force
 * @param proposed the version of the proposed one
 * @param acts that were replayed
 * @param notReplayed that go back to something before the window; neither replay knows of them
 * @param before how far the replay by the book in force departs from what was asked for
 * @param after the same for the proposed one
 * @param idle campaigns and rewards of the proposed book whose time is on none of the days, by
 *     their ids: nothing here tells what they do
 * @param tiers the lowest first, then those who joined later; only where there are members
 */
public record Preview(
        PreviewWindow window,
        int inForce,
        int proposed,
        long acts,
        long notReplayed,
        Concessions before,
        Concessions after,
        List<String> idle,
        List<TierPreview> tiers) {

    /** Keeps its own copies. */
    public Preview {
        idle = List.copyOf(idle);
        tiers = List.copyOf(tiers);
    }

    /** All members. */
    public long members() {
        return tiers.stream().mapToLong(TierPreview::members).sum();
    }

    /** All members under the book in force. */
    public Figures totalBefore() {
        return tiers.stream().map(TierPreview::before).reduce(Figures.NONE, Figures::plus);
    }

    /** All members under the proposed book. */
    public Figures totalAfter() {
        return tiers.stream().map(TierPreview::after).reduce(Figures.NONE, Figures::plus);
    }
}
