package linli.core.checkout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prices and earnings once more, written straight from the text of the rules with plain numbers. It
 * shares nothing with the code it checks.
 */
final class PlainTill {

    /** A product; −1 where it has no such price. */
    record Goods(
            long price,
            boolean weighed,
            long memberPrice,
            long promoPrice,
            boolean promoMembersOnly,
            boolean discountable,
            boolean earns,
            String category) {}

    /** A wanted line; −1 without an override. */
    record Line(Goods goods, long amount, long override) {}

    /** The member, or nobody. */
    record Person(
            boolean isMember,
            long tierDiscountBp,
            long tierBonusBp,
            boolean plus,
            long available,
            long earnedToday,
            long couponUsed) {}

    /** A coupon; an empty category is all. */
    record Coupon(long off, long min, String category, long perMember) {}

    /** A campaign; an empty category is all. */
    record Campaign(String id, long multiplierBp, String category) {}

    /** The rules; a cap of −1 is none. */
    record Book(
            long fenPerPoint,
            long pointsPerYuan,
            long step,
            long shareBp,
            long cap,
            long plusDiscountBp,
            long plusBonusBp,
            Coupon coupon,
            List<Campaign> campaigns) {}

    /** What is asked for: points −1 is as many as possible, 0 none. */
    record Wish(List<Line> lines, boolean coupon, long points, long roundOff) {}

    private final Book book;
    private final Person person;

    PlainTill(Book book, Person person) {
        this.book = book;
        this.person = person;
    }

    /** The answer as text, so that nothing of it can be overlooked. */
    String ring(Wish wish) {
        if (wish.lines().isEmpty()) {
            return "EMPTY_TICKET";
        }
        List<Long> left = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (Line line : wish.lines()) {
            if (line.amount() <= 0 || line.override() < -1) {
                return "BAD_QUANTITY";
            }
            price(line, left, kinds);
        }
        if (wish.coupon()) {
            String refusal = takeCoupon(wish.lines(), left);
            if (!refusal.isEmpty()) {
                return refusal;
            }
        }
        long spent = 0;
        if (wish.points() != 0) {
            if (!person.isMember()) {
                return "MEMBER_REQUIRED";
            }
            long most = sum(left) * book.shareBp() / 10_000 * book.pointsPerYuan() / 100;
            spent = wish.points();
            if (spent == -1) {
                spent = Math.min(person.available(), most) / book.step() * book.step();
            } else if (spent < 0 || spent % book.step() != 0) {
                return "POINTS_STEP";
            } else if (spent > person.available()) {
                return "INSUFFICIENT_POINTS";
            } else if (spent > most) {
                return "POINTS_CAP";
            }
            takeOff(spent * 100 / book.pointsPerYuan(), left, left);
        }
        if (wish.roundOff() < 0 || wish.roundOff() > 100) {
            return "BAD_ROUNDING";
        }
        if (wish.roundOff() > 0) {
            takeOff(sum(left) % wish.roundOff(), left, left);
        }
        return kinds + " " + left + " " + spent + " " + earned(wish.lines(), left);
    }

    private void price(Line line, List<Long> left, List<String> kinds) {
        Goods goods = line.goods();
        long gross = cost(goods, goods.price(), line.amount());
        Map<Long, String> byAmount = new TreeMap<>();
        if (line.override() >= 0) {
            byAmount.put(cost(goods, line.override(), line.amount()), "OVERRIDE");
        } else {
            byAmount.put(gross, "LIST");
            if (goods.promoPrice() >= 0 && (person.isMember() || !goods.promoMembersOnly())) {
                byAmount.putIfAbsent(cost(goods, goods.promoPrice(), line.amount()), "PROMO");
            }
            if (person.isMember()) {
                if (goods.memberPrice() >= 0) {
                    byAmount.putIfAbsent(
                            cost(goods, goods.memberPrice(), line.amount()), "MEMBER_PRICE");
                }
                if (goods.discountable() && person.tierDiscountBp() > 0) {
                    byAmount.putIfAbsent(percent(gross, 10_000 - person.tierDiscountBp()), "TIER");
                }
                if (goods.discountable() && person.plus() && book.plusDiscountBp() > 0) {
                    byAmount.putIfAbsent(percent(gross, 10_000 - book.plusDiscountBp()), "PLUS");
                }
            }
        }
        Map.Entry<Long, String> lowest = byAmount.entrySet().iterator().next();
        left.add(lowest.getKey());
        kinds.add(lowest.getValue());
    }

    private String takeCoupon(List<Line> lines, List<Long> left) {
        if (!person.isMember()) {
            return "MEMBER_REQUIRED";
        }
        if (person.couponUsed() >= book.coupon().perMember()) {
            return "LIMIT_REACHED";
        }
        List<Long> weights = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean good = matches(book.coupon().category(), lines.get(i).goods());
            any |= good;
            weights.add(good ? left.get(i) : 0L);
        }
        if (!any || sum(weights) < book.coupon().min()) {
            return "COUPON_NOT_APPLICABLE";
        }
        takeOff(Math.min(book.coupon().off(), sum(weights)), weights, left);
        return "";
    }

    /** Spreads by repeatedly giving a fen to whoever is furthest behind their fair share. */
    private static void takeOff(long total, List<Long> weightsNow, List<Long> left) {
        List<Long> weights = new ArrayList<>(weightsNow);
        long sum = sum(weights);
        if (sum == 0) {
            return;
        }
        List<Long> shares = new ArrayList<>();
        for (long weight : weights) {
            shares.add(total * weight / sum);
        }
        boolean[] got = new boolean[weights.size()];
        for (long rest = total - sum(shares); rest > 0; rest--) {
            int best = -1;
            for (int i = 0; i < weights.size(); i++) {
                if (!got[i]
                        && (best < 0
                                || total * weights.get(i) % sum
                                        > total * weights.get(best) % sum)) {
                    best = i;
                }
            }
            got[best] = true;
            shares.set(best, shares.get(best) + 1);
        }
        for (int i = 0; i < weights.size(); i++) {
            left.set(i, left.get(i) - shares.get(i));
        }
    }

    private List<String> earned(List<Line> lines, List<Long> nets) {
        List<String> earned = new ArrayList<>();
        if (!person.isMember()) {
            return earned;
        }
        long base = pointsOn("", lines, nets);
        long most = 0;
        String name = "";
        for (Campaign campaign : book.campaigns()) {
            long extra =
                    Math.floorDiv(
                            pointsOn(campaign.category(), lines, nets)
                                    * (campaign.multiplierBp() - 10_000),
                            10_000);
            if (extra > most) {
                most = extra;
                name = campaign.id();
            }
        }
        long[] points = {
            base,
            base * person.tierBonusBp() / 10_000,
            person.plus() ? base * book.plusBonusBp() / 10_000 : 0,
            most
        };
        String[] reasons = {"BASE", "TIER_BONUS", "PLUS_BONUS", "CAMPAIGN:" + name};
        long room =
                book.cap() < 0 ? Long.MAX_VALUE : Math.max(0, book.cap() - person.earnedToday());
        for (int i = 0; i < points.length; i++) {
            long given = Math.min(room, points[i]);
            room -= given;
            if (given > 0) {
                earned.add(reasons[i] + "=" + given);
            }
        }
        return earned;
    }

    private long pointsOn(String category, List<Line> lines, List<Long> nets) {
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            Goods goods = lines.get(i).goods();
            if (goods.earns() && matches(category, goods)) {
                sum += nets.get(i);
            }
        }
        return sum / book.fenPerPoint();
    }

    private static boolean matches(String category, Goods goods) {
        return category.isEmpty() || category.equals(goods.category());
    }

    private static long cost(Goods goods, long price, long amount) {
        if (!goods.weighed()) {
            return price * amount;
        }
        return BigDecimal.valueOf(price * amount)
                .divide(BigDecimal.valueOf(500), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long percent(long gross, long bp) {
        return BigDecimal.valueOf(gross)
                .multiply(BigDecimal.valueOf(bp))
                .movePointLeft(4)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
