package linli.central.headquarters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.central.intake.RuleBooks;
import linli.central.store.Catalogue.SignedRuleBook;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Recovery;
import linli.central.store.Transaction;
import linli.central.trust.CentralIdentity;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.headquarters.ImportAnswer;
import linli.contract.v1.headquarters.ImportAnswer.Taken;
import linli.contract.v1.headquarters.PublishedRuleBooks;
import linli.contract.v1.headquarters.PublishedRuleBooks.Published;
import linli.core.Outcome;
import linli.core.rulebook.ContradictoryRules;
import linli.core.rulebook.RuleBook;
import linli.core.rulebook.RuleBookReview;

/** Gives out rule books, signed, to all stations. A version never changes. */
public final class RuleBookDesk {

    private final Publishing publishing;
    private final CentralIdentity identity;
    private final RuleBooks books;
    private final InstantSource clock;
    private final FindingWords words = new FindingWords();

    /** Signs as {@code identity}. */
    public RuleBookDesk(
            Publishing publishing, CentralIdentity identity, RuleBooks books, InstantSource clock) {
        this.publishing = publishing;
        this.clock = clock;
        this.identity = identity;
        this.books = books;
    }

    /**
     * Gives a rule book out, also an older one again if a restored central forgot it and a station
     * waits for it. Refused with a {@link RuleBookRefusal}, with what the reader refuses in its
     * text, or with {@link ContradictoryRules}.
     */
    public Outcome<ImportAnswer> put(byte[] text) {
        return RuleBookJson.read(text)
                .then(ContradictoryRules::refusing)
                .then(book ->
                        book.version() == 0
                                ? Outcome.refused(RuleBookRefusal.VERSION_BUILT_IN)
                                : publishing.inTransaction(
                                        (tx, news) -> put(tx, news, book, text)));
    }

    /** All rule books that there are. */
    public PublishedRuleBooks list() {
        return publishing.inTransaction((tx, news) -> list(tx, clock.instant()));
    }

    private PublishedRuleBooks list(Transaction tx, Instant now) {
        List<Published> all = new ArrayList<>();
        all.add(published(RuleBookJson.builtIn(), Optional.empty()));
        for (int version : tx.catalogue().ruleBooks()) {
            Optional<Integer> key =
                    tx.catalogue().ruleBook(version).map(signed -> signed.document().keyId());
            books.version(tx, version).ifPresent(book -> all.add(published(book, key)));
        }
        return new PublishedRuleBooks(books.at(tx, now).version(), all);
    }

    private Published published(RuleBook book, Optional<Integer> key) {
        return new Published(
                book.version(),
                book.validFrom(),
                book.zone(),
                key,
                words.of(RuleBookReview.of(book)));
    }

    /**
     * Takes back rule books that this central gave out and forgot, since it was restored from a
     * backup before them: those whose signature is its own, and whose version it does not know.
     *
     * @return how many
     */
    public int bringBack(List<RuleBookItem> brought) {
        List<RuleBookItem> ours =
                brought.stream()
                        .filter(book ->
                                book.document()
                                        .isSignedFor(
                                                RuleBookItem.purpose(book.version()),
                                                identity.publicKeys()))
                        .toList();
        return publishing.inTransaction((tx, news) -> {
            tx.settings().lockShared();
            int taken = 0;
            for (RuleBookItem book : ours) {
                if (tx.catalogue().add(new SignedRuleBook(book.version(), book.document()))) {
                    taken++;
                    String id = Integer.toString(book.version());
                    news.tell(tx.stations().enrolled(), new Ref(Kind.RULE_BOOK, id));
                }
            }
            if (taken > 0) {
                tx.recovery().somethingCame();
            }
            return taken;
        });
    }

    private Outcome<ImportAnswer> put(Transaction tx, News news, RuleBook book, byte[] text) {
        tx.settings().lockShared();
        String document = new String(text, StandardCharsets.UTF_8);
        int version = book.version();
        Optional<SignedRuleBook> known = tx.catalogue().ruleBook(version);
        if (known.isPresent()) {
            return known.get().document().text().equals(document)
                    ? Outcome.of(new ImportAnswer(List.of(), 1, List.of()))
                    : Outcome.refused(RuleBookRefusal.VERSION_TAKEN);
        }
        boolean isOld = tx.catalogue().ruleBooks().stream().anyMatch(newer -> newer > version);
        if (isOld && !tx.recovery().isWaitedFor(Recovery.ruleBook(version))) {
            return Outcome.refused(RuleBookRefusal.VERSION_TAKEN);
        }
        String id = Integer.toString(version);
        tx.catalogue()
                .add(
                        new SignedRuleBook(
                                version, identity.sign(document, RuleBookItem.purpose(version))));
        tx.recovery().somethingCame();
        news.tell(tx.stations().enrolled(), new Ref(Kind.RULE_BOOK, id));
        return Outcome.of(new ImportAnswer(List.of(new Taken(id, "")), 0, List.of()));
    }
}
