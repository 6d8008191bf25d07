package linli.central.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.central.store.Transaction;

/** The codes of products that were met here; a product that is known once stays known. */
final class Assortment {

    private final Set<String> met = ConcurrentHashMap.newKeySet();

    /** Those of the codes that some product has. */
    Set<String> known(Transaction tx, Set<String> skus) {
        Set<String> unmet = new HashSet<>(skus);
        unmet.removeAll(met);
        if (!unmet.isEmpty()) {
            met.addAll(tx.catalogue().known(unmet));
        }
        Set<String> known = new HashSet<>(skus);
        known.retainAll(met);
        return known;
    }
}
