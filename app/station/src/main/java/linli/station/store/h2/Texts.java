package linli.station.store.h2;

import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.pickup.PickupOrder;
import linli.core.rulebook.RuleBook;

/**
 * The texts in which whole values lie in a column. Reading throws if a text is none of its kind.
 */
public interface Texts {

    /** A product as text. */
    String product(Product product);

    /** The product in a text. */
    Product product(String text);

    /** A label as text. */
    String label(Label label);

    /** The label in a text. */
    Label label(String text);

    /** An account as text. */
    String account(MemberAccount account);

    /** The account in a text. */
    MemberAccount account(String text);

    /** A change of an account as text. */
    String change(AccountChange change);

    /** The change of an account in a text. */
    AccountChange change(String text);

    /** An order as text. */
    String order(PickupOrder order);

    /** The order in a text. */
    PickupOrder order(String text);

    /** The rule book in a document; empty if it is not valid. */
    Optional<RuleBook> ruleBook(String document);

    /** A profile sealed under the member's key; empty text if there is no key. */
    String seal(Profile profile, MemberId member);

    /** The profile that was sealed; {@link Profile#UNKNOWN} if the key was erased. */
    Profile open(String sealed, MemberId member);
}
