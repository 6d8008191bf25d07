package linli.station.store.sync;

import java.util.List;
import java.util.stream.Stream;
import linli.station.store.catalog.CatalogRows;
import linli.station.store.claim.ClaimRows;
import linli.station.store.h2.Row;
import linli.station.store.h2.StoreParts;
import linli.station.store.member.MemberRows;
import linli.station.store.order.OrderRows;
import linli.station.store.sync.SharedItem.SharedAccount;
import linli.station.store.sync.SharedItem.SharedClaim;
import linli.station.store.sync.SharedItem.SharedDispute;
import linli.station.store.sync.SharedItem.SharedLabel;
import linli.station.store.sync.SharedItem.SharedMember;
import linli.station.store.sync.SharedItem.SharedOrder;
import linli.station.store.sync.SharedItem.SharedProduct;
import linli.station.store.sync.SharedItem.SharedRuleBook;
import linli.station.store.sync.SharedItem.SharedStop;

/** The rows that items of the feed make, each in the room of its subject. */
public final class FeedRows {

    /** All kinds of rows that the feed brings: each has the generation it was told in. */
    public static final List<Class<? extends Row>> KINDS =
            Stream.of(
                            CatalogRows.KINDS,
                            MemberRows.OF_FEED,
                            OrderRows.OF_FEED,
                            ClaimRows.OF_FEED,
                            List.of(DisputeRow.class))
                    .<Class<? extends Row>>flatMap(List::stream)
                    .toList();

    /** The kinds of rows that say how far the feed was taken and the journal was sent. */
    public static final List<Class<? extends Row>> POSITIONS =
            List.of(FeedPositionRow.class, UploadPositionRow.class);

    private final CatalogRows catalog;
    private final MemberRows members;
    private final OrderRows orders;

    FeedRows(StoreParts parts) {
        this.catalog = new CatalogRows(parts.texts());
        this.members = new MemberRows(parts);
        this.orders = new OrderRows(parts.texts());
    }

    Row of(SharedItem item, int generation) {
        return switch (item) {
            case SharedProduct(var product) -> catalog.of(product, generation);
            case SharedLabel(var label) -> catalog.of(label, generation);
            case SharedMember(var member, var sealed, var key) ->
                    members.shared(member, sealed, generation);
            case SharedAccount(var account, var epoch, var appliedSeq, var shares) ->
                    members.shared(account, epoch, appliedSeq, shares, generation);
            case SharedOrder(var order, var epoch, var appliedSeq) ->
                    orders.shared(order, epoch, appliedSeq, generation);
            case SharedStop(var number, var member) -> members.stopped(number, member, generation);
            case SharedClaim(var decision) -> ClaimRows.of(decision, generation);
            case SharedDispute(var disputed) -> new DisputeRow(disputed, generation);
            case SharedRuleBook(var book) -> CatalogRows.of(book, generation);
        };
    }
}
