package linli.central.headquarters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import linli.central.store.Database;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.Transaction;
import linli.contract.v1.FeedItem;
import linli.contract.v1.ImportAnswer;
import linli.contract.v1.ImportAnswer.Taken;
import linli.contract.v1.ProductImport;
import linli.core.catalog.Product;
import linli.core.member.StationId;

/** Adds and changes products, for all stations. */
public final class CatalogueDesk {

    private final Database database;
    private final Consumer<StationId> wake;

    /** With what wakes stations that wait for news. */
    public CatalogueDesk(Database database, Consumer<StationId> wake) {
        this.database = database;
        this.wake = wake;
    }

    /** Takes all products. */
    public ImportAnswer put(ProductImport products) {
        List<StationId> told = new ArrayList<>();
        ImportAnswer answer =
                database.inTransaction(tx -> {
                    told.clear();
                    return put(tx, products.products(), told);
                });
        told.forEach(wake);
        return answer;
    }

    private static ImportAnswer put(Transaction tx, List<Product> products, List<StationId> told) {
        tx.settings().lockShared();
        List<Taken> taken = new ArrayList<>();
        List<Ref> changes = new ArrayList<>();
        for (Product product : products) {
            if (tx.catalogue().put(product.sku(), new FeedItem.ProductItem(product).text())) {
                taken.add(new Taken(product.sku().value(), ""));
                changes.add(new Ref(Kind.PRODUCT, product.sku().value()));
            }
        }
        told.addAll(tellAll(tx, changes));
        return new ImportAnswer(taken, products.size() - taken.size(), List.of());
    }

    static List<StationId> tellAll(Transaction tx, List<Ref> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<StationId> stations = tx.stations().enrolled();
        Map<StationId, List<Ref>> feeds = new HashMap<>();
        stations.forEach(station -> feeds.put(station, changes));
        tx.feeds().add(feeds);
        return stations;
    }
}
