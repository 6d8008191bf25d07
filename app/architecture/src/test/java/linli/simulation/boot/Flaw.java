package linli.simulation.boot;

/** A bug that a test plants, to see that the simulation finds it. */
enum Flaw {
    NONE(1),
    /** The disk says that something is on it while it is not. */
    ACKNOWLEDGES_BEFORE_FORCING(1),
    /** A counter takes every point of a member for its own. */
    SPENDS_WHAT_OTHERS_HOLD(1),
    /** The last entry that an account includes is counted once more. */
    COUNTS_OWN_ENTRIES_TWICE(1),
    /** What was earned here is put into another station's hand. */
    CREDITS_ANOTHER_HOLDER(1),
    /** A clock that goes back brings days back. */
    REOPENS_CLOSED_DAYS(1),
    /** No day is closed, so that nothing ends. */
    LEAVES_DAYS_OPEN(1),
    /** What came back before is forgotten. */
    REFUNDS_AGAIN(1),
    /** The cursor is kept before what was told is. */
    MOVES_THE_CURSOR_FIRST(1),
    /** What an older central confirmed is believed of a restored one. */
    KEEPS_ACKNOWLEDGEMENTS_OF_ANOTHER_GENERATION(2),
    /** A station whose history forked never begins a new epoch. */
    GOES_ON_AFTER_A_FORK(13),
    /** An act in doubt after a power cut is done again under another id. */
    REPEATS_UNDER_ANOTHER_ID(1),
    /** The central takes back what a silent station holds. */
    RECLAIMS_ESCROW_BY_TIME_OUT(3),
    /** An account that is told claims to include an entry that it does not. */
    CLAIMS_TO_INCLUDE_MORE(1),
    /** Some changes are never told. */
    FORGETS_TO_TELL(1),
    /** What headquarters allowed is done as often as somebody asks. */
    SETTLES_CLAIMS_AGAIN(1),
    /** A station that is not a member's home counts limits as if it were. */
    COUNTS_ALONE_AWAY_FROM_HOME(1),
    /** The central does not put lost cards on the stop list. */
    FORGETS_LOST_CARDS(1);

    private final long firstSeed;

    Flaw(long firstSeed) {
        this.firstSeed = firstSeed;
    }

    /** The first of the seeds that are tried with it. */
    long firstSeed() {
        return firstSeed;
    }
}
