package linli.benchmarks.shop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.money.Money;
import linli.core.sale.LineItem;
import linli.core.sale.Quantity;
import linli.hardware.barcode.CheckDigit;

/** What the shop sells: 2,000 packaged goods. */
public final class Goods {

    private static final int COUNT = 2_000;
    private static final String[] NAMES = {"上海青", "土鸡蛋", "纯牛奶", "东北大米", "西红柿", "金龙鱼油"};

    private final List<Product> products;

    /** All 2,000. */
    public Goods() {
        this(COUNT);
    }

    /** A smaller shop's. */
    public Goods(int count) {
        products = IntStream.range(0, count).mapToObj(Goods::product).toList();
    }

    /** All of them. */
    public List<Product> all() {
        return products;
    }

    /** That many different lines, others for each {@code turn}. */
    public List<LineItem> lines(int count, long turn) {
        int first = (int) Math.floorMod(turn * 7, (long) products.size());
        return IntStream.range(0, count)
                .mapToObj(i -> products.get((first + i) % products.size()))
                .map(product -> new LineItem(product, new Quantity.Pieces(1), Optional.empty()))
                .toList();
    }

    private static Product product(int number) {
        String name = NAMES[number % NAMES.length] + " " + number;
        return new Product(
                new Sku(String.format(Locale.ROOT, "P-%05d", number)),
                name,
                "蔬菜",
                Money.ofFen(398 + number % 900),
                false,
                Optional.empty(),
                List.of(),
                true,
                true,
                Optional.of(barcode(number)),
                Optional.empty());
    }

    private static String barcode(int number) {
        return CheckDigit.FROM_RIGHT.complete(String.format(Locale.ROOT, "690%09d", number));
    }
}
