package linli.station.boot.wire;

import java.util.Optional;
import java.util.function.Function;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.act.ValueTexts;
import linli.contract.v1.field.Profiles;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.pickup.PickupOrder;
import linli.core.rulebook.RuleBook;
import linli.station.journal.MemberKeyFile;
import linli.station.store.h2.Texts;

/** Values in the columns of the store, in the shapes they have on the wire. */
public final class ContractTexts implements Texts {

    private final MemberKeyFile keys;
    private final Profiles profiles;
    private final Function<String, Optional<RuleBook>> ruleBooks;

    /** Profiles are sealed by those keys; {@code ruleBooks} reads a document. */
    public ContractTexts(
            MemberKeyFile keys,
            MemberCipher cipher,
            Function<String, Optional<RuleBook>> ruleBooks) {
        this.keys = keys;
        this.profiles = new Profiles(cipher);
        this.ruleBooks = ruleBooks;
    }

    @Override
    public String product(Product product) {
        return ValueTexts.of(product);
    }

    @Override
    public Product product(String text) {
        return readable(ValueTexts.product(text));
    }

    @Override
    public String label(Label label) {
        return ValueTexts.of(label);
    }

    @Override
    public Label label(String text) {
        return readable(ValueTexts.label(text));
    }

    @Override
    public String account(MemberAccount account) {
        return ValueTexts.of(account);
    }

    @Override
    public MemberAccount account(String text) {
        return readable(ValueTexts.account(text));
    }

    @Override
    public String change(AccountChange change) {
        return ValueTexts.of(change);
    }

    @Override
    public AccountChange change(String text) {
        return readable(ValueTexts.change(text));
    }

    @Override
    public String order(PickupOrder order) {
        return ValueTexts.of(order);
    }

    @Override
    public PickupOrder order(String text) {
        return readable(ValueTexts.order(text));
    }

    @Override
    public Optional<RuleBook> ruleBook(String document) {
        return ruleBooks.apply(document);
    }

    @Override
    public String seal(Profile profile, MemberId member) {
        return key(member).map(key -> profiles.seal(profile, member, key)).orElse("");
    }

    @Override
    public Profile open(String sealed, MemberId member) {
        return profiles.open(sealed, member, key(member));
    }

    private Optional<MemberKey> key(MemberId member) {
        return keys.keyOf(member).flatMap(MemberKey::fromBase64);
    }

    private static <T> T readable(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) ->
                    throw new IllegalArgumentException("Unreadable column: " + refusal);
        };
    }
}
