package linli.contract.v1.headquarters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.headquarters.ImportAnswer.Rejected;
import linli.contract.v1.headquarters.ImportAnswer.Taken;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.contract.v1.headquarters.OrderImport.PaidLine;
import linli.contract.v1.headquarters.OrderImport.PaidOrder;
import linli.core.Outcome;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.pickup.OrderId;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Product EGGS =
            new Product(
                    new Sku("EGG"),
                    "鸡蛋",
                    "EGG",
                    Money.ofFen(1280),
                    false,
                    Optional.of(Money.ofFen(1190)),
                    List.of(),
                    true,
                    true,
                    Optional.of("6901234567892"),
                    Optional.empty());

    @Test
    void productsComeBackAsTheyWereSent() {
        ProductImport products = new ProductImport(List.of(EGGS));
        assertThat(ProductImport.read(utf8(products.text()))).isEqualTo(Outcome.of(products));
    }

    @Test
    void membersComeBackAsTheyWereSent() {
        MemberImport members =
                new MemberImport(
                        List.of(
                                new Newcomer(
                                        new Member(
                                                new MemberId("m"),
                                                new MemberNumber(12),
                                                new Profile("李梅", "13800001234", Optional.of(DAY)),
                                                new StationId("s"),
                                                Optional.empty(),
                                                DAY),
                                        List.of(new OpeningLot(DAY, 300)),
                                        List.of(new GrowthEntry(DAY, 600, 0)),
                                        Optional.of(
                                                new TierStanding(
                                                        new TierId("GOLD"),
                                                        Optional.of(DAY),
                                                        List.of())),
                                        Optional.of(DAY))));
        assertThat(MemberImport.read(utf8(members.text()))).isEqualTo(Outcome.of(members));
    }

    @Test
    void ordersComeBackAsTheyWereSent() {
        OrderImport orders =
                new OrderImport(
                        List.of(
                                new PaidOrder(
                                        new OrderId("o"),
                                        new MemberId("m"),
                                        new StationId("s"),
                                        DAY,
                                        "A-03",
                                        List.of(
                                                new PaidLine(
                                                        new Sku("EGG"), 2, Money.ofFen(2560))))));
        assertThat(OrderImport.read(utf8(orders.text()))).isEqualTo(Outcome.of(orders));
    }

    @Test
    void answersComeBackAsTheyWereSent() {
        ImportAnswer answer =
                new ImportAnswer(
                        List.of(new Taken("o", "9226")), 3, List.of(new Rejected("p", "NO")));
        assertThat(ImportAnswer.read(utf8(answer.text()))).isEqualTo(Outcome.of(answer));
        IssuedCode code = new IssuedCode("ABC", Instant.EPOCH, "");
        assertThat(IssuedCode.read(utf8(code.text()))).isEqualTo(Outcome.of(code));
        assertThat(IssuedCode.readRequest(utf8(IssuedCode.request("梧桐苑"))))
                .isEqualTo(Outcome.of("梧桐苑"));
    }

    @Test
    void itemsAreKeptAsText() {
        FeedItem item = new FeedItem.ProductItem(EGGS);
        assertThat(FeedItem.read(item.text())).isEqualTo(Outcome.of(item));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
