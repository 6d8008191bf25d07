package linli.contract.v1.act;

import linli.contract.json.Json;
import linli.contract.v1.field.CatalogMessages;
import linli.contract.v1.field.LabelMessages;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.PickupMessages;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.core.pickup.PickupOrder;

/**
 * Single values as JSON, in the shape they have inside messages, for whoever keeps them in a
 * column. Reading refuses with a {@link linli.contract.Malformed}.
 */
public final class ValueTexts {

    private ValueTexts() {}

    /** A label as text. */
    public static String of(Label label) {
        return Json.write(LabelMessages.write(label));
    }

    /** The label in the text, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<Label> label(String text) {
        return Json.read(text, Limits.SMALL_BYTES, LabelMessages::label);
    }

    /** A product as JSON. */
    public static String of(Product product) {
        return Json.write(CatalogMessages.write(product));
    }

    /** The product in the text. */
    public static Outcome<Product> product(String text) {
        return Json.read(text, Limits.PAYLOAD_CHARS, CatalogMessages::product);
    }

    /** An account as JSON. */
    public static String of(MemberAccount account) {
        return Json.write(AccountMessages.write(account));
    }

    /** The account in the text. */
    public static Outcome<MemberAccount> account(String text) {
        return Json.read(text, Limits.PAYLOAD_CHARS, AccountMessages::account);
    }

    /** A change of an account as JSON. */
    public static String of(AccountChange change) {
        return Json.write(AccountMessages.write(change));
    }

    /** The change of an account in the text. */
    public static Outcome<AccountChange> change(String text) {
        return Json.read(text, Limits.PAYLOAD_CHARS, AccountMessages::change);
    }

    /** An order as JSON. */
    public static String of(PickupOrder order) {
        return Json.write(PickupMessages.write(order));
    }

    /** The order in the text. */
    public static Outcome<PickupOrder> order(String text) {
        return Json.read(text, Limits.PAYLOAD_CHARS, PickupMessages::order);
    }
}
