package linli.central.headquarters;

import java.util.ArrayList;
import java.util.List;
import linli.central.store.Catalogue;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.headquarters.ImportAnswer;
import linli.contract.v1.headquarters.ImportAnswer.Taken;
import linli.contract.v1.headquarters.LabelImport;
import linli.contract.v1.headquarters.ProductImport;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.core.member.StationId;

/** Adds and changes products and what things are called, for all stations. */
public final class CatalogueDesk {

    private final Publishing publishing;

    /** Tells stations by {@code publishing}. */
    public CatalogueDesk(Publishing publishing) {
        this.publishing = publishing;
    }

    /** Takes all products. */
    public ImportAnswer put(ProductImport products) {
        return publishing.inTransaction((tx, news) -> put(tx, news, products.products()));
    }

    /** Takes all labels. */
    public ImportAnswer put(LabelImport labels) {
        return publishing.inTransaction((tx, news) -> label(tx, news, labels.labels()));
    }

    private static ImportAnswer label(Transaction tx, News news, List<Label> labels) {
        tx.settings().lockShared();
        List<StationId> stations = tx.stations().enrolled();
        List<Taken> taken = new ArrayList<>();
        for (Label label : labels) {
            if (tx.catalogue().put(label, new FeedItem.LabelItem(label).text())) {
                String key = Catalogue.labelKey(label);
                taken.add(new Taken(key, ""));
                news.tell(stations, new Ref(Kind.LABEL, key));
            }
        }
        return new ImportAnswer(taken, labels.size() - taken.size(), List.of());
    }

    private static ImportAnswer put(Transaction tx, News news, List<Product> products) {
        tx.settings().lockShared();
        List<StationId> stations = tx.stations().enrolled();
        List<Taken> taken = new ArrayList<>();
        for (Product product : products) {
            String sku = product.sku().value();
            if (tx.catalogue().put(product.sku(), new FeedItem.ProductItem(product).text())) {
                taken.add(new Taken(sku, ""));
                news.tell(stations, new Ref(Kind.PRODUCT, sku));
            }
        }
        return new ImportAnswer(taken, products.size() - taken.size(), List.of());
    }
}
