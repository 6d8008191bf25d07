package linli.station.counter;

import linli.core.account.LoyaltyRules;
import linli.core.act.Occasion;
import linli.core.rulebook.RuleBook;

/** When an act is decided, and by which rule book. */
record Moment(Occasion occasion, RuleBook book) {

    LoyaltyRules rules() {
        return book.rules();
    }
}
