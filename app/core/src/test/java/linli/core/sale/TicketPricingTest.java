package linli.core.sale;

import static linli.core.Shop.accepted;
import static linli.core.Shop.fen;
import static linli.core.Shop.grams;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.Shop.sale;
import static linli.core.Shop.weighed;
import static linli.core.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.catalog.Product;
import linli.core.catalog.Promo;
import linli.core.coupon.Coupon;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import org.junit.jupiter.api.Test;

class TicketPricingTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 24, 10, 0);
    private static final Optional<Entitlement> NOBODY = Optional.empty();
    private static final Optional<Entitlement> PLAIN_MEMBER = member(0, 0, 0, 0);

    private final Product egg = piece("EGG", "EGG", 1280);
    private final Product apple = weighed("APPLE", "FRUIT", 698);

    @Test
    void weighedGoodsArePricedPerJinRoundedHalfUp() {
        assertThat(price(NOBODY, sale(grams(apple, 1342))).net()).isEqualTo(fen(1873));
        assertThat(price(NOBODY, sale(grams(apple, 125))).net()).isEqualTo(fen(175));
    }

    @Test
    void theLowestCandidateWinsAndNothingStacks() {
        Product milk = withMemberPrice(piece("MILK", "DAIRY", 1390), 1190);

        PricedLine line = price(member(500, 500, 0, 0), sale(pieces(milk, 2))).lines().getFirst();

        assertThat(line.price()).isEqualTo(PriceKind.MEMBER_PRICE);
        assertThat(line.net()).isEqualTo(fen(2380));
        assertThat(line.discount()).isEqualTo(fen(400));
    }

    @Test
    void ofEqualCandidatesTheFirstWins() {
        Product milk = withMemberPrice(piece("MILK", "DAIRY", 1000), 950);
        Product same = withMemberPrice(piece("SAME", "DAIRY", 1000), 1000);

        PricedSale priced = price(member(500, 500, 0, 0), sale(pieces(milk, 1), pieces(egg, 1)));

        assertThat(priced.lines().getFirst().price()).isEqualTo(PriceKind.MEMBER_PRICE);
        assertThat(priced.lines().getLast().price()).isEqualTo(PriceKind.TIER);
        assertThat(price(PLAIN_MEMBER, sale(pieces(same, 1))).lines().getFirst().price())
                .isEqualTo(PriceKind.LIST);
    }

    @Test
    void aPromoHoldsFromItsBeginningToJustBeforeItsEnd() {
        Product promoted = withPromo(egg, 990, false);

        assertThat(priceAt(NOW.minusNanos(1), promoted)).isEqualTo(PriceKind.LIST);
        assertThat(priceAt(NOW, promoted)).isEqualTo(PriceKind.PROMO);
        assertThat(priceAt(NOW.plusDays(1).minusNanos(1), promoted)).isEqualTo(PriceKind.PROMO);
        assertThat(priceAt(NOW.plusDays(1), promoted)).isEqualTo(PriceKind.LIST);
    }

    @Test
    void aPromoForMembersIsForMembers() {
        Product promoted = withPromo(egg, 990, true);

        assertThat(price(NOBODY, sale(pieces(promoted, 1))).net()).isEqualTo(fen(1280));
        assertThat(price(PLAIN_MEMBER, sale(pieces(promoted, 1))).net()).isEqualTo(fen(990));
    }

    @Test
    void discountsSpareGoodsThatAreNotDiscountable() {
        Product rice = notDiscountable(piece("RICE", "GRAIN", 3990));

        assertThat(price(member(500, 600, 0, 0), sale(pieces(rice, 1))).net()).isEqualTo(fen(3990));
    }

    @Test
    void anOverrideStandsAloneEvenAboveList() {
        LineItem overridden = new LineItem(egg, new Quantity.Pieces(2), Optional.of(fen(1500)));

        PricedLine line = price(member(500, 500, 0, 0), sale(overridden)).lines().getFirst();

        assertThat(line.price()).isEqualTo(PriceKind.OVERRIDE);
        assertThat(line.gross()).isEqualTo(fen(2560));
        assertThat(line.net()).isEqualTo(fen(3000));
        assertThat(line.discount()).isEqualTo(fen(-440));
    }

    @Test
    void aCouponIsSpreadOverItsLinesOnly() {
        Sale sale =
                withCoupon(sale(grams(apple, 1000), pieces(egg, 1), grams(apple, 500)), "FRUIT3");

        PricedSale priced = price(PLAIN_MEMBER, sale);

        assertThat(priced.lines())
                .extracting(PricedLine::coupon)
                .containsExactly(fen(200), Money.ZERO, fen(100));
    }

    @Test
    void aCouponNeverTakesMoreThanItsLinesCost() {
        Coupon large = new Coupon("ALL", yuan(100), Money.ZERO, List.of(), 1);
        TicketPricing pricing = new TicketPricing(List.of(large), rules().burn());

        PricedSale priced =
                accepted(pricing.price(withCoupon(sale(pieces(egg, 1)), "ALL"), PLAIN_MEMBER, NOW));

        assertThat(priced.coupon()).isEqualTo(fen(1280));
        assertThat(priced.net()).isEqualTo(Money.ZERO);
    }

    @Test
    void refusesACouponForOneReasonAfterTheOther() {
        Sale small = sale(pieces(egg, 1));

        assertThat(refused(NOBODY, withCoupon(small, "NONE")))
                .isEqualTo(SaleRefusal.MEMBER_REQUIRED);
        assertThat(refused(PLAIN_MEMBER, withCoupon(small, "NONE")))
                .isEqualTo(SaleRefusal.UNKNOWN_COUPON);
        assertThat(refused(member(0, 0, 0, 1), withCoupon(small, "OFF5")))
                .isEqualTo(SaleRefusal.LIMIT_REACHED);
        assertThat(refused(PLAIN_MEMBER, withCoupon(small, "OFF5")))
                .isEqualTo(SaleRefusal.COUPON_NOT_APPLICABLE);
        assertThat(refused(PLAIN_MEMBER, withCoupon(sale(pieces(egg, 9)), "FRUIT3")))
                .isEqualTo(SaleRefusal.COUPON_NOT_APPLICABLE);
    }

    @Test
    void aCouponApplesFromExactlyItsMinimum() {
        Product goods = piece("GOODS", "OTHER", 3900);

        assertThat(price(PLAIN_MEMBER, withCoupon(sale(pieces(goods, 1)), "OFF5")).net())
                .isEqualTo(fen(3400));
    }

    @Test
    void pointsPayWholeStepsUpToTheirShare() {
        Sale sale = withPoints(sale(pieces(egg, 3)), new PointsRequest.Max());

        assertThat(price(member(0, 0, 10_000, 0), sale).pointsSpent()).isEqualTo(1900);
        assertThat(price(member(0, 0, 777, 0), sale).pointsSpent()).isEqualTo(700);
        assertThat(price(PLAIN_MEMBER, sale).pointsSpent()).isZero();
    }

    @Test
    void refusesPointsForOneReasonAfterTheOther() {
        Sale sale = sale(pieces(egg, 3));
        Optional<Entitlement> rich = member(0, 0, 10_000, 0);

        assertThat(refused(NOBODY, withPoints(sale, exactly(-1))))
                .isEqualTo(SaleRefusal.MEMBER_REQUIRED);
        assertThat(refused(NOBODY, withPoints(sale, new PointsRequest.Max())))
                .isEqualTo(SaleRefusal.MEMBER_REQUIRED);
        assertThat(refused(rich, withPoints(sale, exactly(-100))))
                .isEqualTo(SaleRefusal.POINTS_STEP);
        assertThat(refused(rich, withPoints(sale, exactly(150))))
                .isEqualTo(SaleRefusal.POINTS_STEP);
        assertThat(refused(member(0, 0, 1899, 0), withPoints(sale, exactly(2000))))
                .isEqualTo(SaleRefusal.INSUFFICIENT_POINTS);
        assertThat(refused(rich, withPoints(sale, exactly(2000))))
                .isEqualTo(SaleRefusal.POINTS_CAP);
        assertThat(price(rich, withPoints(sale, exactly(1900))).pointsSpent()).isEqualTo(1900);
    }

    @Test
    void askingForNoPointsNeedsNoMember() {
        assertThat(price(NOBODY, withPoints(sale(pieces(egg, 1)), exactly(0))).net())
                .isEqualTo(fen(1280));
    }

    @Test
    void pointsThatAreWorthLessThanAFenAreRoundedDown() {
        BurnRule odd = new BurnRule(300, 1, 10_000);
        TicketPricing pricing = new TicketPricing(List.of(), odd);

        PricedSale priced =
                accepted(
                        pricing.price(
                                withPoints(sale(pieces(egg, 1)), exactly(100)),
                                member(0, 0, 100, 0),
                                NOW));

        assertThat(priced.pointsValue()).isEqualTo(fen(33));
    }

    @Test
    void roundingOffTakesTheTotalDownToAMultiple() {
        assertThat(price(NOBODY, rounded(sale(grams(apple, 1342)), 10)).net()).isEqualTo(fen(1870));
        assertThat(price(NOBODY, rounded(sale(grams(apple, 1342)), 100)).round())
                .isEqualTo(fen(73));
        assertThat(price(NOBODY, rounded(sale(grams(apple, 1342)), 1)).round())
                .isEqualTo(Money.ZERO);
        assertThat(refused(NOBODY, rounded(sale(grams(apple, 1342)), 101)))
                .isEqualTo(SaleRefusal.BAD_ROUNDING);
        assertThat(refused(NOBODY, rounded(sale(grams(apple, 1342)), -1)))
                .isEqualTo(SaleRefusal.BAD_ROUNDING);
    }

    @Test
    void refusesAnEmptyTicketAndLinesWithoutAQuantity() {
        assertThat(refused(NOBODY, sale())).isEqualTo(SaleRefusal.EMPTY_TICKET);
        assertThat(refused(NOBODY, sale(pieces(egg, 0)))).isEqualTo(SaleRefusal.BAD_QUANTITY);
        assertThat(refused(NOBODY, sale(grams(apple, -1)))).isEqualTo(SaleRefusal.BAD_QUANTITY);
        assertThat(refused(NOBODY, sale(grams(egg, 500)))).isEqualTo(SaleRefusal.BAD_QUANTITY);
        assertThat(refused(NOBODY, sale(pieces(apple, 1)))).isEqualTo(SaleRefusal.BAD_QUANTITY);
        assertThat(
                        refused(
                                NOBODY,
                                sale(
                                        new LineItem(
                                                egg,
                                                new Quantity.Pieces(1),
                                                Optional.of(fen(-1))))))
                .isEqualTo(SaleRefusal.BAD_QUANTITY);
    }

    @Test
    void refusesAmountsThatNoTillCounts() {
        assertThat(refused(NOBODY, sale(pieces(egg, 1L << 53))))
                .isEqualTo(SaleRefusal.BAD_QUANTITY);
        assertThat(refused(NOBODY, sale(pieces(egg, 1L << 52), pieces(egg, 1L << 52))))
                .isEqualTo(SaleRefusal.BAD_QUANTITY);
    }

    @Test
    void discountsOnHugeAmountsAreExact() {
        Product fen = piece("FEN", "OTHER", 1);

        assertThat(price(member(500, 0, 0, 0), sale(pieces(fen, 1L << 60))).net())
                .isEqualTo(fen((1L << 60) / 100 * 95 + 72));
    }

    private static PricedSale price(Optional<Entitlement> member, Sale sale) {
        return accepted(outcome(member, sale));
    }

    private static linli.core.Refusal refused(Optional<Entitlement> member, Sale sale) {
        return refusal(outcome(member, sale));
    }

    private static Outcome<PricedSale> outcome(Optional<Entitlement> member, Sale sale) {
        return new TicketPricing(rules().coupons(), rules().burn()).price(sale, member, NOW);
    }

    private static PriceKind priceAt(LocalDateTime moment, Product product) {
        return accepted(
                        new TicketPricing(List.of(), rules().burn())
                                .price(sale(pieces(product, 1)), NOBODY, moment))
                .lines()
                .getFirst()
                .price();
    }

    private static Optional<Entitlement> member(
            long tierBp, long plusBp, long available, long couponUses) {
        return Optional.of(new Entitlement(tierBp, plusBp, available, couponUses));
    }

    private static PointsRequest exactly(long points) {
        return new PointsRequest.Exactly(points);
    }

    private static Sale withCoupon(Sale sale, String coupon) {
        return new Sale(
                sale.member(),
                sale.lines(),
                Optional.of(coupon),
                sale.points(),
                sale.roundOffFen());
    }

    private static Sale withPoints(Sale sale, PointsRequest points) {
        return new Sale(sale.member(), sale.lines(), sale.coupon(), points, sale.roundOffFen());
    }

    private static Sale rounded(Sale sale, long unit) {
        return new Sale(sale.member(), sale.lines(), sale.coupon(), sale.points(), unit);
    }

    private static Product withMemberPrice(Product p, long fen) {
        return new Product(
                p.sku(),
                p.name(),
                p.category(),
                p.price(),
                p.weighed(),
                Optional.of(Money.ofFen(fen)),
                p.promos(),
                p.discountable(),
                p.earns(),
                p.barcode(),
                p.plu());
    }

    private static Product withPromo(Product p, long fen, boolean membersOnly) {
        return new Product(
                p.sku(),
                p.name(),
                p.category(),
                p.price(),
                p.weighed(),
                p.memberPrice(),
                List.of(new Promo(Money.ofFen(fen), NOW, NOW.plusDays(1), membersOnly)),
                p.discountable(),
                p.earns(),
                p.barcode(),
                p.plu());
    }

    private static Product notDiscountable(Product p) {
        return new Product(
                p.sku(),
                p.name(),
                p.category(),
                p.price(),
                p.weighed(),
                p.memberPrice(),
                p.promos(),
                false,
                p.earns(),
                p.barcode(),
                p.plu());
    }
}
