package linli.central.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import linli.central.store.Transaction;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.rulebook.RuleBook;

/** The rule books that this central gave out, and the one that is built in. */
public final class RuleBooks {

    private final RuleBook builtIn = RuleBookJson.builtIn();
    private final Map<Integer, RuleBook> read = new ConcurrentHashMap<>();

    /** The rule book of that version; a version never changes. */
    public Optional<RuleBook> version(Transaction tx, int version) {
        if (version == builtIn.version()) {
            return Optional.of(builtIn);
        }
        RuleBook known = read.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RuleBook> stored =
                tx.catalogue().ruleBook(version).map(book -> parse(book.document().text()));
        stored.ifPresent(book -> read.put(version, book));
        return stored;
    }

    /** The newest. */
    public RuleBook newest(Transaction tx) {
        return tx.catalogue().ruleBooks().reversed().stream()
                .findFirst()
                .flatMap(version -> version(tx, version))
                .orElse(builtIn);
    }

    /** The newest that holds at that moment, as stations pick it; else the one that is built in. */
    public RuleBook at(Transaction tx, Instant now) {
        return tx.catalogue().ruleBooks().reversed().stream()
                .flatMap(version -> version(tx, version).stream())
                .filter(book -> !book.validFrom().isAfter(book.calendar().localTime(now)))
                .findFirst()
                .orElse(builtIn);
    }

    private static RuleBook parse(String text) {
        return switch (RuleBookJson.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Accepted<RuleBook>(RuleBook book) -> book;
            case Outcome.Refused<RuleBook>(var refusal) ->
                    throw new IllegalStateException("A rule book is kept that cannot be read");
        };
    }
}
