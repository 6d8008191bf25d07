package linli.core.catalog;

import java.util.List;
import java.util.Optional;
import linli.core.money.Money;

/**
 * Something the shop sells.
 *
 * @param name in Chinese, as printed on the receipt; may be empty
 * @param category matched by coupons and campaigns
 * @param price per piece, or per 500 g if {@code weighed}
 * @param memberPrice for members, in place of {@code price}
 * @param discountable whether tier and paid-membership discounts apply
 * @param earns whether its net earns points
 * @param barcode the EAN-13, EAN-8 or UPC-A on the package
 * @param plu the number on weighed-goods labels
 */
public record Product(
        Sku sku,
        String name,
        String category,
        Money price,
        boolean weighed,
        Optional<Money> memberPrice,
        List<Promo> promos,
        boolean discountable,
        boolean earns,
        Optional<String> barcode,
        Optional<String> plu) {

    /** Keeps its own copy of the promos. */
    public Product {
        promos = List.copyOf(promos);
    }

    /** Goods without a code of their own, at a price that the cashier types for one piece. */
    public static Product ofOpenPrice(String name, Money price) {
        return new Product(
                new Sku("OPEN"),
                name,
                "OPEN",
                price,
                false,
                Optional.empty(),
                List.of(),
                false,
                true,
                Optional.empty(),
                Optional.empty());
    }
}
