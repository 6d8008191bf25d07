package linli.benchmarks.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.field.Limits;
import linli.station.sync.FeedInbox;

/** The central telling a station everything, page by page as it does over the wire. */
public final class Feeding {

    private static final int GENERATION = 1;

    private final FeedInbox inbox;
    private final Neighbours neighbours;
    private long position;

    /** Tells into that inbox. */
    public Feeding(FeedInbox inbox, Neighbours neighbours) {
        this.inbox = inbox;
        this.neighbours = neighbours;
    }

    /** All goods, and the first so many members. */
    public void stock(Goods goods, int members) {
        stock(goods, members, List.of());
    }

    /** The same with orders. */
    public void stock(Goods goods, int members, List<FeedItem> orders) {
        inbox.cursor();
        tellAll(goods.all().stream().<FeedItem>map(FeedItem.ProductItem::new).toList());
        int atOnce = Limits.PAGE_ITEMS / 2;
        for (int first = 0; first < members; first += atOnce) {
            List<FeedItem> page = new ArrayList<>();
            IntStream.range(first, Math.min(members, first + atOnce))
                    .forEach(member -> page.addAll(neighbours.items(member)));
            tell(page, true);
        }
        tellAll(orders);
        tell(List.of(), false);
    }

    private void tellAll(List<FeedItem> items) {
        for (int first = 0; first < items.size(); first += Limits.PAGE_ITEMS) {
            tell(items.subList(first, Math.min(items.size(), first + Limits.PAGE_ITEMS)), true);
        }
    }

    private void tell(List<FeedItem> items, boolean more) {
        position += items.size();
        inbox.apply(new FeedPage(new Cursor(GENERATION, position), more, items));
    }
}
