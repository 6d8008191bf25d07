package linli.central.intake;

import java.util.Optional;
import linli.central.store.Transaction;
import linli.core.rulebook.RuleBook;

/** The rule books that this central gave out, and the one that is built in. */
public interface RuleBooks {

    /** The rule book of that version. */
    Optional<RuleBook> version(Transaction tx, int version);

    /** The newest. */
    RuleBook newest(Transaction tx);
}
