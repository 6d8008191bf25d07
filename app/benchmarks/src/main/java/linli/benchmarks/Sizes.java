package linli.benchmarks;

/**
 * How much is measured.
 *
 * @param rounds that count, after one that warms up
 * @param actsPerRound acts of P1 and P2
 * @param members of a normal station
 * @param manyMembers of the stress limit
 * @param scansPerRound of P3
 * @param journal acts of P10
 * @param day acts of P13
 * @param ticket lines of P12
 * @param orders of P12
 * @param keys pressed on each screen of P12, and three times as many as searches
 * @param pause between two steps of P12, in milliseconds
 * @param uploads of 100 acts, for each client and round of P7
 * @param events of P11
 * @param eventMembers of P11
 */
public record Sizes(
        int rounds,
        int actsPerRound,
        int members,
        int manyMembers,
        int scansPerRound,
        int journal,
        int day,
        int ticket,
        int orders,
        int keys,
        int pause,
        int uploads,
        int events,
        int eventMembers) {

    /** As the bars ask. */
    public static Sizes usual() {
        return new Sizes(
                5, 300, 10_000, 1_000_000, 100, 100_000, 2_000, 200, 2_000, 60, 60, 25, 1_000_000,
                20_000);
    }

    /** Just enough to show that everything still runs. */
    public static Sizes tiny() {
        return new Sizes(1, 3, 20, 40, 2, 40, 20, 20, 20, 3, 1, 1, 500, 20);
    }
}
