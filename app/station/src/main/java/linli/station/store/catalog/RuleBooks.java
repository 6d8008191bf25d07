package linli.station.store.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linli.core.rulebook.RuleBook;
import linli.station.store.h2.StoreParts;

/** The rule books the central shared, and the one that is built in. */
public final class RuleBooks {

    private final StoreParts parts;
    private final RuleBook builtIn;
    private volatile List<RuleBook> newestFirst = List.of();
    private volatile int newestRefused;

    /** With the built-in one alone until they are read. */
    public RuleBooks(StoreParts parts, RuleBook builtIn) {
        this.parts = parts;
        this.builtIn = builtIn;
    }

    /** The newest one that is valid at that moment, else the one that is built in. */
    public RuleBook at(Instant now) {
        return newestFirst.stream()
                .filter(book -> !book.validFrom().isAfter(book.calendar().localTime(now)))
                .findFirst()
                .orElse(builtIn);
    }

    /** The one of that version, if it is here. */
    public Optional<RuleBook> version(int version) {
        return builtIn.version() == version
                ? Optional.of(builtIn)
                : newestFirst.stream().filter(book -> book.version() == version).findFirst();
    }

    /**
     * Whether the central gave out a newer one than that, which is not taken: it contradicts
     * itself, cannot be read, or is not the version it was told to be.
     */
    public boolean isNewerRefused(RuleBook inForce) {
        return newestRefused > inForce.version();
    }

    /** Reads them again. */
    public void refresh() {
        List<RuleBook> taken = new ArrayList<>();
        int refused = 0;
        for (Kept kept : kept()) {
            Optional<RuleBook> book =
                    parts.texts()
                            .ruleBook(kept.document())
                            .filter(read -> read.version() == kept.version());
            book.ifPresent(taken::add);
            refused = book.isPresent() ? refused : Math.max(refused, kept.version());
        }
        taken.sort(Comparator.comparingInt(RuleBook::version).reversed());
        newestFirst = List.copyOf(taken);
        newestRefused = refused;
    }

    /** Those of which the signature is kept, the newest first. */
    public List<SignedRuleBook> signed() {
        return parts.queries()
                .all(
                        "select version, document, key_id, signature from rule_book"
                                + " where signature <> '' order by version desc",
                        row ->
                                new SignedRuleBook(
                                        row.getInt(1),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getString(4)));
    }

    private record Kept(int version, String document) {}

    private List<Kept> kept() {
        return parts.queries()
                .all(
                        "select version, document from rule_book",
                        row -> new Kept(row.getInt(1), row.getString(2)));
    }
}
