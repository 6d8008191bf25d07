package linli.station.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linli.core.rulebook.RuleBook;

/** The rule books the central shared, and the one that is built in. */
public final class RuleBooks {

    private final StoreParts parts;
    private final RuleBook builtIn;
    private volatile List<RuleBook> newestFirst = List.of();

    RuleBooks(StoreParts parts, RuleBook builtIn) {
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

    /** Reads them again. */
    void refresh() {
        newestFirst =
                parts
                        .queries()
                        .all("select document from rule_book", row -> row.getString(1))
                        .stream()
                        .flatMap(document -> parts.texts().ruleBook(document).stream())
                        .sorted(Comparator.comparingInt(RuleBook::version).reversed())
                        .toList();
    }
}
