package linli.core.checkout;

import static linli.core.Shop.accepted;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.rules;
import static linli.core.Shop.saleTo;
import static linli.core.Shop.yuan;
import static linli.core.checkout.Accounts.customer;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.catalog.Product;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;

/** Acts of one day at a small shop, for tests. */
final class Acts {

    static final String TODAY = "2026-12-05";
    static final Product GOODS = piece("GOODS", "OTHER", 100);

    private Acts() {}

    static List<AccountChange> sell(MemberAccount account, long yuan) {
        return accepted(
                        complete(
                                rules(),
                                saleTo(account.member(), pieces(GOODS, yuan)),
                                customer(account)))
                .changes();
    }

    static Act.SaleCompleted paidWithPoints(MemberAccount account, long points) {
        Sale sale =
                new Sale(
                        Optional.of(account.member()),
                        List.of(pieces(GOODS, 10)),
                        Optional.empty(),
                        new PointsRequest.Exactly(points),
                        0);
        return accepted(complete(rules(), sale, customer(account)));
    }

    static Outcome<Act.SaleCompleted> complete(LoyaltyRules rules, Sale sale, Customer customer) {
        return new CompleteSale(rules)
                .decide(
                        sale,
                        Optional.of(customer),
                        net -> List.of(new Tender(TenderType.WECHAT, net, "w")),
                        Optional.empty(),
                        on(TODAY));
    }

    static Outcome<ClaimActivity.Claimed> claim(
            LoyaltyRules rules, MemberAccount account, String kind, Optional<Ticket> ticket) {
        return new ClaimActivity(rules).decide(account, kind, ticket, on(TODAY));
    }

    static AccountChange claimed(
            LoyaltyRules rules, MemberAccount account, String kind, Optional<Ticket> ticket) {
        return accepted(claim(rules, account, kind, ticket)).changes().getFirst();
    }

    static Ticket ticketOf(LoyaltyRules rules, MemberAccount account, long yuan) {
        Sale sale = saleTo(account.member(), pieces(GOODS, yuan));
        return new Tickets(rules).of(accepted(complete(rules, sale, customer(account))));
    }
}
