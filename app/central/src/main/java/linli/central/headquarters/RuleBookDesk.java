package linli.central.headquarters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import linli.central.store.Catalogue.SignedRuleBook;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.central.trust.CentralIdentity;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.FeedItem.RuleBookItem;
import linli.contract.v1.ImportAnswer;
import linli.contract.v1.ImportAnswer.Taken;
import linli.core.Outcome;
import linli.core.rulebook.ContradictoryRules;
import linli.core.rulebook.RuleBook;

/** Gives out rule books, signed, to all stations. A version never changes. */
public final class RuleBookDesk {

    private final Publishing publishing;
    private final CentralIdentity identity;

    /** Signs as {@code identity}. */
    public RuleBookDesk(Publishing publishing, CentralIdentity identity) {
        this.publishing = publishing;
        this.identity = identity;
    }

    /**
     * Gives a rule book out. Refused with a {@link RuleBookRefusal}, with what the reader refuses
     * in its text, or with {@link ContradictoryRules}.
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
        if (tx.catalogue().ruleBooks().stream().anyMatch(newer -> newer > version)) {
            return Outcome.refused(RuleBookRefusal.VERSION_TAKEN);
        }
        String id = Integer.toString(version);
        tx.catalogue()
                .add(
                        new SignedRuleBook(
                                version, identity.sign(document, RuleBookItem.purpose(version))));
        news.tell(tx.stations().enrolled(), new Ref(Kind.RULE_BOOK, id));
        return Outcome.of(new ImportAnswer(List.of(new Taken(id, "")), 0, List.of()));
    }
}
