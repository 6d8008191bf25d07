package linli.core.act;

import static linli.core.Shop.accepted;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.rules;
import static linli.core.Shop.saleTo;
import static linli.core.Shop.yuan;
import static linli.core.account.Accounts.customer;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.catalog.Product;
import linli.core.checkout.CompleteSale;
import linli.core.membership.ClaimActivity;
import linli.core.refund.Tickets;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;

/** Acts of one day at a small shop, for tests. */
public final class Acts {

    public static final String TODAY = "2026-12-05";
    public static final Product GOODS = piece("GOODS", "OTHER", 100);

    private Acts() {}

    public static List<AccountChange> sell(MemberAccount account, long yuan) {
        return accepted(
                        complete(
                                rules(),
                                saleTo(account.member(), pieces(GOODS, yuan)),
                                customer(account)))
                .changes();
    }

    public static Act.SaleCompleted paidWithPoints(MemberAccount account, long points) {
        Sale sale =
                new Sale(
                        Optional.of(account.member()),
                        List.of(pieces(GOODS, 10)),
                        Optional.empty(),
                        new PointsRequest.Exactly(points),
                        0);
        return accepted(complete(rules(), sale, customer(account)));
    }

    public static Outcome<Act.SaleCompleted> complete(
            LoyaltyRules rules, Sale sale, Customer customer) {
        return new CompleteSale(rules)
                .decide(
                        sale,
                        Optional.of(customer),
                        net -> List.of(new Tender(TenderType.WECHAT, net, "w")),
                        Optional.empty(),
                        on(TODAY));
    }

    public static Outcome<ClaimActivity.Claimed> claim(
            LoyaltyRules rules, MemberAccount account, String kind, Optional<Ticket> ticket) {
        return new ClaimActivity(rules).decide(account, kind, ticket, on(TODAY));
    }

    public static AccountChange claimed(
            LoyaltyRules rules, MemberAccount account, String kind, Optional<Ticket> ticket) {
        return accepted(claim(rules, account, kind, ticket)).changes().getFirst();
    }

    public static Ticket ticketOf(LoyaltyRules rules, MemberAccount account, long yuan) {
        Sale sale = saleTo(account.member(), pieces(GOODS, yuan));
        return new Tickets(rules).of(accepted(complete(rules, sale, customer(account))));
    }
}
