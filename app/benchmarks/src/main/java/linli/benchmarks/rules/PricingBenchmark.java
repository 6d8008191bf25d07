package linli.benchmarks.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.benchmarks.Benchmark;
import linli.benchmarks.Figure;
import linli.benchmarks.Result;
import linli.benchmarks.Rounds;
import linli.benchmarks.Samples;
import linli.benchmarks.Sizes;
import linli.benchmarks.Workplace;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.catalog.Product;
import linli.core.catalog.Promo;
import linli.core.catalog.Sku;
import linli.core.checkout.PriceSale;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import linli.core.visit.Customer;

/**
 * Pricing a sale of 20 lines with every benefit at once: promos, member prices, a tier, the paid
 * membership, a coupon, points as money, rounding off and a campaign.
 */
public final class PricingBenchmark implements Benchmark {

    private static final long BAR_NANOS = 50_000;
    private static final int LINES = 20;
    private static final int LOTS = 24;
    private static final int DAYS = 120;
    private static final StationId HERE = new StationId("here");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final MemberId MEMBER = new MemberId("LI");
    private static final double NANOS_PER_MICRO = 1e3;

    @Override
    public Set<String> ids() {
        return Set.of("P11");
    }

    @Override
    public List<Result> run(Sizes sizes, Workplace place) throws Exception {
        place.say("pricing: measuring");
        PriceSale pricing = new PriceSale(BusyRules.book().rules());
        Sale sale = sale();
        Customer customer = new Customer(account(), Optional.of(TODAY));
        int times = sizes.events() / 50;
        Rounds rounds =
                Rounds.inTurns(sizes.rounds(), () -> lap(pricing, sale, customer, times))
                        .getFirst();
        return List.of(
                new Result(
                        "P11",
                        "pricing a sale of 20 lines with all benefits",
                        micros(rounds.median()) + " / " + micros(rounds.p99()),
                        "",
                        "",
                        "≤ 50 µs",
                        rounds.median() <= BAR_NANOS));
    }

    private static String micros(long nanos) {
        return Figure.number(nanos / NANOS_PER_MICRO) + " µs";
    }

    private static Samples lap(PriceSale pricing, Sale sale, Customer customer, int times) {
        Samples samples = new Samples();
        Occasion now = now();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            boolean priced =
                    pricing.price(sale, Optional.of(customer), now) instanceof Outcome.Accepted;
            samples.add(System.nanoTime() - start);
            if (!priced) {
                throw new IllegalStateException("Was not priced");
            }
        }
        return samples;
    }

    private static Occasion now() {
        LocalDateTime at = TODAY.atTime(18, 30);
        return new Occasion(
                new ActId("A"), at.toInstant(ZoneOffset.ofHours(8)), at, TODAY, HERE, "0001");
    }

    private static MemberAccount account() {
        List<LotSlice> lots = new ArrayList<>();
        for (int i = 0; i < LOTS; i++) {
            LocalDate expires = TODAY.plusMonths(1 + i % 12);
            lots.add(
                    new LotSlice(
                            new LotId("L" + i), expires, expires, new Holder.Escrow(HERE), 100));
        }
        List<GrowthEntry> growth = new ArrayList<>();
        for (int i = DAYS; i > 0; i--) {
            growth.add(new GrowthEntry(TODAY.minusDays(i), 9, 11));
        }
        return new MemberAccount(
                MEMBER,
                new PointsAccount(lots, 0),
                growth,
                new TierStanding(new TierId("GOLD"), Optional.of(TODAY.plusYears(1)), List.of()),
                Optional.of(TODAY.plusDays(9)),
                List.of());
    }

    private static Sale sale() {
        List<LineItem> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            boolean weighed = i % 4 == 0;
            lines.add(
                    new LineItem(
                            product(i, weighed),
                            weighed
                                    ? new Quantity.Weight(new Grams(317 + i))
                                    : new Quantity.Pieces(1 + i % 3),
                            Optional.empty()));
        }
        return new Sale(
                Optional.of(MEMBER), lines, Optional.of("OFF5"), new PointsRequest.Max(), 10);
    }

    private static Product product(int i, boolean weighed) {
        Promo promo =
                new Promo(
                        Money.ofFen(640 + i),
                        TODAY.minusDays(1).atStartOfDay(),
                        TODAY.plusDays(1).atStartOfDay(),
                        i % 2 == 0);
        return new Product(
                new Sku("S" + i),
                "",
                i % 3 == 0 ? "FRUIT" : "FOOD",
                Money.ofFen(700 + i),
                weighed,
                i % 5 == 0 ? Optional.of(Money.ofFen(650)) : Optional.empty(),
                i % 7 == 0 ? List.of(promo) : List.of(),
                i % 11 != 0,
                i % 13 != 0,
                Optional.empty(),
                Optional.empty());
    }
}
