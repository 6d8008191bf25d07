package linli.core.preview;

import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.core.Shop;
import linli.core.catalog.Product;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;

/** Some months of a shop, from one seed. */
final class RandomPast {

    private static final Product EGGS = piece("EGG", "EGG", 1280);
    private static final Product CHERRY = piece("CHERRY", "FRUIT", 12_800);
    private static final List<MemberId> MEMBERS =
            List.of(new MemberId("A"), new MemberId("B"), new MemberId("C"), new MemberId("D"));

    private final Random random;
    private final PastShop shop;

    private RandomPast(long seed, Rules rules) {
        random = new Random(seed);
        shop = new PastShop(rules.loyalty(), LocalDateTime.of(2026, 1, 31, 9, 0));
    }

    static PastShop of(long seed, Rules rules, int acts) {
        RandomPast past = new RandomPast(seed, rules);
        for (int i = 0; i < acts; i++) {
            past.next(i);
        }
        return past.shop;
    }

    private void next(int i) {
        shop.later(random.nextInt(3) == 0 ? random.nextInt(10_000) : 7);
        if (i % 9 == 0 && i / 9 < MEMBERS.size()) {
            shop.join(
                    MEMBERS.get(i / 9),
                    i == 0 ? Optional.empty() : Optional.of(MEMBERS.get(i / 9 - 1)));
            return;
        }
        MemberId member = MEMBERS.get(random.nextInt(Math.min(MEMBERS.size(), 1 + i / 9)));
        switch (random.nextInt(11)) {
            case 0 -> shop.pickUp(member, pieces(CHERRY, 2), Money.ofFen(random.nextInt(90_000)));
            case 1 -> shop.redeem(member, "EGG10");
            case 2 -> shop.cancelLast();
            case 3 -> shop.draw(member, random.nextInt(1000));
            case 4 -> shop.buyWithPoints(member, points(), pieces(CHERRY, 1));
            case 5 -> shop.sell(withCoupon(member));
            case 7, 8 -> shop.giveOneBack();
            case 6 -> shop.sell(Shop.sale(pieces(EGGS, 3)));
            default ->
                    shop.buy(
                            member,
                            pieces(EGGS, 1 + random.nextInt(4)),
                            pieces(CHERRY, 1 + random.nextInt(3)));
        }
    }

    private PointsRequest points() {
        return random.nextBoolean()
                ? new PointsRequest.Max()
                : new PointsRequest.Exactly(10L * random.nextInt(20));
    }

    private static Sale withCoupon(MemberId member) {
        return new Sale(
                Optional.of(member),
                List.of(pieces(CHERRY, 1)),
                Optional.of("FRUIT3"),
                new PointsRequest.None(),
                10);
    }
}
