package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.checkout.CompleteSale;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.visit.Customer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the old home of a member counted and had not told when the new one counted it too. */
class MovedHomeTest {

    private static final String BOOK =
            new String(RuleBookJson.write(RuleBookJson.builtIn()), StandardCharsets.UTF_8)
                    .replaceFirst("\"version\":0", "\"version\":1")
                    .replaceFirst(
                            "\"coupons\":\\[]",
                            "\"coupons\":[{\"id\":\"FIVE\",\"offFen\":500,\"perMember\":1}]");

    private TestCentral central;
    private TestStation old;
    private TestStation next;
    private MemberAccount account;

    @BeforeEach
    void aMemberOfTheOldHome() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        ok(central.headquarters("PUT", "/v1/hq/rulebooks", BOOK));
        old = new TestStation(central);
        next = new TestStation(central);
        Member member = old.member();
        old.write(old.register(member));
        old.uploaded(old.journal());
        account = old.opened(member.id());
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void aCouponThatBothUsedIsDisputedOnceAndBothSalesStand() {
        old.write(sale(old), 1);
        String home = "{\"station\":\"" + next.id().value() + "\"}";
        ok(
                central.headquarters(
                        "PUT", "/v1/hq/members/" + account.member().value() + "/home", home));
        next.write(sale(next), 1);
        next.uploaded(next.journal());
        assertThat(central.disputes()).isEmpty();

        old.uploaded(old.journal());
        old.uploaded(old.journal());
        assertThat(central.disputes()).containsExactly("LIMIT_EXCEEDED");
        VerificationReport report =
                accepted(
                        VerificationReport.read(
                                ok(central.headquarters("GET", "/v1/hq/verification", ""))));
        assertThat(report.discrepancies()).isEmpty();
        assertThat(report.stations()).allMatch(each -> each.cashFen() == 2 * 1280 - 500);
    }

    private Act.SaleCompleted sale(TestStation station) {
        Sale sale =
                new Sale(
                        Optional.of(account.member()),
                        List.of(
                                new LineItem(
                                        TestStation.EGGS,
                                        new Quantity.Pieces(2),
                                        Optional.empty())),
                        Optional.of("FIVE"),
                        new PointsRequest.None(),
                        0);
        return accepted(
                new CompleteSale(rules())
                        .decide(
                                sale,
                                Optional.of(new Customer(account, Optional.empty())),
                                List.of(Tender.cash(Money.ofFen(5000))),
                                Optional.empty(),
                                station.occasion()));
    }

    private static LoyaltyRules rules() {
        return accepted(RuleBookJson.read(BOOK.getBytes(StandardCharsets.UTF_8))).rules();
    }
}
