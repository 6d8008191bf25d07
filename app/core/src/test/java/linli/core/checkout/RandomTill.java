package linli.core.checkout;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.day;
import static linli.core.Shop.fen;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import linli.core.Outcome;
import linli.core.Shop;
import linli.core.account.Accounts;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.campaign.Campaign;
import linli.core.catalog.Product;
import linli.core.catalog.Promo;
import linli.core.catalog.Sku;
import linli.core.coupon.Coupon;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.points.EarnRule;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.PricedLine;
import linli.core.sale.PricedSale;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tier.PaidMembership;
import linli.core.tier.Tier;
import linli.core.tier.TierLadder;
import linli.core.visit.Customer;

/** A random shop, member and wish, from one seed, and the same in the words of the core. */
final class RandomTill {

    private static final String TODAY = "2026-12-05";
    private static final String[] CATEGORIES = {"FRUIT", "EGG", "GRAIN"};

    private final Random random;
    final PlainTill.Book book;
    final PlainTill.Person person;
    final PlainTill.Wish wish;

    RandomTill(long seed) {
        random = new Random(seed);
        book = book();
        person = person();
        wish = wish();
    }

    private PlainTill.Book book() {
        List<PlainTill.Campaign> campaigns = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            campaigns.add(
                    new PlainTill.Campaign(
                            "c" + i, random.nextLong(5_000, 40_000), someCategory()));
        }
        return new PlainTill.Book(
                one(100, 1, 37),
                one(100, 30, 333),
                one(100, 1, 50),
                one(5000, 10_000, 3333),
                one(2000, -1, 20),
                one(500, 0, 1234),
                one(2000, 0, 777),
                new PlainTill.Coupon(
                        random.nextLong(1, 2000),
                        random.nextLong(0, 4000),
                        someCategory(),
                        random.nextLong(0, 3)),
                campaigns);
    }

    private PlainTill.Person person() {
        return new PlainTill.Person(
                random.nextInt(5) > 0,
                one(0, 100, 500),
                one(0, 500, 5000),
                random.nextBoolean(),
                random.nextLong(0, 8000),
                random.nextLong(0, 3000),
                random.nextLong(0, 3));
    }

    private PlainTill.Wish wish() {
        List<PlainTill.Line> lines = new ArrayList<>();
        for (int i = random.nextInt(1, 9) - random.nextInt(2); i > 0; i--) {
            PlainTill.Goods goods = goods();
            long amount = random.nextLong(goods.weighed() ? 3000 : 12) + random.nextLong(2);
            lines.add(
                    new PlainTill.Line(
                            goods, amount, random.nextInt(8) == 0 ? random.nextLong(3000) : -1));
        }
        long points =
                switch (random.nextInt(5)) {
                    case 0 -> 0;
                    case 1 -> random.nextLong(0, 9000);
                    default -> random.nextBoolean() ? -1 : book.step() * random.nextLong(0, 40);
                };
        long rounding = random.nextInt(3) == 0 ? random.nextLong(0, 102) : 0;
        return new PlainTill.Wish(lines, random.nextInt(3) == 0, points, rounding);
    }

    private PlainTill.Goods goods() {
        long price = random.nextLong(1, 6000);
        return new PlainTill.Goods(
                price,
                random.nextInt(3) == 0,
                random.nextInt(3) == 0 ? random.nextLong(price / 2, price + 10) : -1,
                random.nextInt(3) == 0 ? random.nextLong(price / 2, price + 10) : -1,
                random.nextBoolean(),
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                CATEGORIES[random.nextInt(CATEGORIES.length)]);
    }

    /** The answer of the code under test, in the same words as the reference. */
    String ring() {
        Optional<Customer> customer =
                person.isMember() ? Optional.of(customer()) : Optional.empty();
        return switch (new PriceSale(rules()).price(sale(), customer, Shop.on(TODAY))) {
            case Outcome.Refused<PricedSale>(var refusal) -> refusal.code();
            case Outcome.Accepted<PricedSale>(PricedSale priced) -> text(priced);
        };
    }

    Outcome<PricedSale> price() {
        Optional<Customer> customer =
                person.isMember() ? Optional.of(customer()) : Optional.empty();
        return new PriceSale(rules()).price(sale(), customer, Shop.on(TODAY));
    }

    private static String text(PricedSale priced) {
        return priced.lines().stream().map(PricedLine::price).toList()
                + " "
                + priced.lines().stream().map(line -> line.net().fen()).toList()
                + " "
                + priced.pointsSpent()
                + " "
                + priced.earnings().stream()
                        .map(earning -> earning.reason() + "=" + earning.points())
                        .toList();
    }

    private LoyaltyRules rules() {
        LoyaltyRules usual = Shop.rules();
        Tier tier =
                new Tier(
                        Shop.BASIC,
                        "",
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        person.tierBonusBp(),
                        person.tierDiscountBp(),
                        0);
        return new LoyaltyRules(
                new EarnRule(
                        book.fenPerPoint(),
                        12,
                        book.cap() < 0 ? OptionalLong.empty() : OptionalLong.of(book.cap())),
                new BurnRule(book.pointsPerYuan(), book.step(), book.shareBp()),
                usual.refund(),
                usual.cancelDays(),
                usual.growth(),
                new TierLadder(List.of(tier)),
                new PaidMembership(fen(990), 1, book.plusBonusBp(), book.plusDiscountBp()),
                usual.activities(),
                book.campaigns().stream().map(RandomTill::campaign).toList(),
                List.of(coupon()),
                usual.rewards(),
                usual.lottery());
    }

    private Coupon coupon() {
        PlainTill.Coupon plain = book.coupon();
        return new Coupon(
                "C",
                fen(plain.off()),
                fen(plain.min()),
                listOf(plain.category()),
                plain.perMember());
    }

    private static Campaign campaign(PlainTill.Campaign plain) {
        return new Campaign(
                plain.id(),
                plain.multiplierBp(),
                Optional.empty(),
                Optional.empty(),
                listOf(plain.category()),
                List.of(),
                false,
                false);
    }

    private Customer customer() {
        MemberAccount account = MemberAccount.opened(LI, rules());
        if (person.available() > 0) {
            account = Accounts.holding(account, HERE, person.available());
        }
        if (person.plus()) {
            account = Accounts.withPlusUntil(account, TODAY);
        }
        return Accounts.customer(
                Accounts.having(
                        account,
                        new Use(UseKind.COUPON, "C", day("2026-12-01"), person.couponUsed()),
                        new Use(UseKind.TICKET_POINTS, "", day(TODAY), person.earnedToday())));
    }

    private Sale sale() {
        PointsRequest points =
                wish.points() == -1
                        ? new PointsRequest.Max()
                        : new PointsRequest.Exactly(wish.points());
        return new Sale(
                person.isMember() ? Optional.of(LI) : Optional.empty(),
                wish.lines().stream().map(RandomTill::item).toList(),
                wish.coupon() ? Optional.of("C") : Optional.empty(),
                points,
                wish.roundOff());
    }

    private static LineItem item(PlainTill.Line line) {
        PlainTill.Goods goods = line.goods();
        Quantity quantity =
                goods.weighed()
                        ? new Quantity.Weight(new Grams(line.amount()))
                        : new Quantity.Pieces(line.amount());
        return new LineItem(product(goods), quantity, money(line.override()));
    }

    private static Product product(PlainTill.Goods goods) {
        LocalDateTime from = day(TODAY).atStartOfDay();
        List<Promo> promos =
                money(goods.promoPrice())
                        .map(price ->
                                List.of(
                                        new Promo(
                                                price,
                                                from,
                                                from.plusDays(1),
                                                goods.promoMembersOnly())))
                        .orElse(List.of());
        return new Product(
                new Sku("sku"),
                "",
                goods.category(),
                fen(goods.price()),
                goods.weighed(),
                money(goods.memberPrice()),
                promos,
                goods.discountable(),
                goods.earns(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Money> money(long fen) {
        return fen < 0 ? Optional.empty() : Optional.of(fen(fen));
    }

    private static List<String> listOf(String category) {
        return category.isEmpty() ? List.of() : List.of(category);
    }

    private String someCategory() {
        return random.nextBoolean() ? "" : CATEGORIES[random.nextInt(CATEGORIES.length)];
    }

    private long one(long usual, long other, long odd) {
        return switch (random.nextInt(4)) {
            case 0 -> other;
            case 1 -> odd;
            default -> usual;
        };
    }
}
