package linli.station.ui.claim;

import linli.station.ui.kit.ChoiceModel;

/** What is asked about claims, or told. */
sealed interface ClaimAsked {

    /** Which handover, which claim, or how it is settled. */
    record Choice(ChoiceModel model) implements ClaimAsked {}

    /** What is wrong with the goods and what is wanted. */
    record Filing(ClaimModel model) implements ClaimAsked {}

    /** It is done. */
    record Done(ClaimDone done) implements ClaimAsked {}
}
