package linli.central.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linli.contract.trust.SignedText;
import linli.core.catalog.Label;
import linli.core.catalog.Sku;

/** Products and rule books, which all stations share. */
public final class Catalogue {

    /** A rule book, signed. */
    public record SignedRuleBook(int version, SignedText document) {}

    private final Sql sql;

    Catalogue(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds or changes a product.
     *
     * @return false if it stood so already
     */
    public boolean put(Sku sku, String content) {
        return sql.update(
                        """
                        insert into product (sku, content) values (?, ?)
                        on conflict (sku) do update set content = excluded.content
                        where product.content <> excluded.content
                        """,
                        sku.value(),
                        content)
                == 1;
    }

    /** The products of those codes, as the contract writes them. */
    public Map<String, String> products(Collection<String> skus) {
        Map<String, String> products = new HashMap<>();
        if (!skus.isEmpty()) {
            sql.list(
                            "select sku, content from product where sku = any (?)",
                            row -> Map.entry(row.getString(1), row.getString(2)),
                            sql.texts(skus, sku -> sku))
                    .forEach(product -> products.put(product.getKey(), product.getValue()));
        }
        return products;
    }

    /** The product of that code, as the contract writes it. */
    public Optional<String> product(Sku sku) {
        return sql.one(
                "select content from product where sku = ?", row -> row.getString(1), sku.value());
    }

    /** The codes of all products, in order. */
    public List<String> skus() {
        return sql.list("select sku from product order by sku", row -> row.getString(1));
    }

    /** Those of the codes that some product has. */
    public Set<String> known(Collection<String> skus) {
        return new TreeSet<>(
                sql.list(
                        "select sku from product where sku = any (?)",
                        row -> row.getString(1),
                        sql.texts(skus, sku -> sku)));
    }

    /**
     * Adds or changes a label.
     *
     * @return false if it stood so already
     */
    public boolean put(Label label, String content) {
        return sql.update(
                        """
                        insert into label (kind, id, content) values (?, ?, ?)
                        on conflict (kind, id) do update set content = excluded.content
                        where label.content <> excluded.content
                        """,
                        label.kind().name(),
                        label.id(),
                        content)
                == 1;
    }

    /** The label under {@link #labelKey}, as the contract writes it. */
    public Optional<String> label(String key) {
        return sql.one(
                "select content from label where kind || '/' || id = ?",
                row -> row.getString(1),
                key);
    }

    /** The keys of all labels, in order. */
    public List<String> labels() {
        return sql.list(
                "select kind || '/' || id from label order by kind, id", row -> row.getString(1));
    }

    /** Kind and id in one text. */
    public static String labelKey(Label label) {
        return label.kind().name() + '/' + label.id();
    }

    /**
     * Adds a rule book.
     *
     * @return false if there is one of that version already
     */
    public boolean add(SignedRuleBook book) {
        return sql.update(
                        """
                        insert into rule_book (version, content, signature, key_id)
                        values (?, ?, ?, ?) on conflict do nothing
                        """,
                        book.version(),
                        book.document().text(),
                        book.document().signature(),
                        book.document().keyId())
                == 1;
    }

    /** Puts another signature under a rule book. */
    public void signAgain(SignedRuleBook book) {
        sql.update(
                "update rule_book set signature = ?, key_id = ? where version = ?",
                book.document().signature(),
                book.document().keyId(),
                book.version());
    }

    /** The rule book of that version. */
    public Optional<SignedRuleBook> ruleBook(int version) {
        return sql.one(
                "select content, key_id, signature from rule_book where version = ?",
                row ->
                        new SignedRuleBook(
                                version,
                                new SignedText(row.getString(1), row.getInt(2), row.getString(3))),
                version);
    }

    /** The versions of all rule books, in order. */
    public List<Integer> ruleBooks() {
        return sql.list("select version from rule_book order by version", row -> row.getInt(1));
    }
}
