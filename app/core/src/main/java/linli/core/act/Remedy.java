package linli.core.act;

import linli.core.tender.Payout;

/** What a member gets for a claim. */
public sealed interface Remedy {

    /**
     * The money, with points set right: a return of the goods.
     *
     * @param returned the same goods as those of the claim
     */
    record MoneyBack(Returned returned, Payout payout) implements Remedy {}

    /** The same goods once more; no money moves and points stay. */
    record Replacement() implements Remedy {}

    /** Headquarters decide; until then the goods can neither be claimed nor returned again. */
    record Undecided() implements Remedy {}
}
