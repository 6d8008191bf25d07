package linli.station.receipt;

import java.util.List;
import java.util.Optional;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.money.Money;

/** A few goods for receipts. */
final class Goods {

    static final Product EGGS = product("EGG10", "本地土鸡蛋 10枚装", 1280, false);
    static final Product MILK = product("MILK", "鲜牛奶 950ml", 1390, false);
    static final Product RICE = product("RICE", "东北长粒香大米 真空装 家庭实惠组合 5kg", 3990, false);
    static final Product APPLES = product("APPLE", "红富士苹果 散称", 698, true);

    private Goods() {}

    private static Product product(String sku, String name, long fen, boolean weighed) {
        return new Product(
                new Sku(sku),
                name,
                "FRESH",
                Money.ofFen(fen),
                weighed,
                Optional.empty(),
                List.of(),
                true,
                true,
                Optional.empty(),
                Optional.empty());
    }
}
