package linli.station.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.checkout.CompleteSale;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.rulebook.RuleBook;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import linli.core.visit.Customer;

/** Completed sales by chance: goods, weights, members, tiers, points, tenders. */
final class RandomSales {

    static final StationId STATION = new StationId("S1");
    static final Instant AT = Instant.parse("2026-11-21T09:42:00Z");
    private static final List<String> TIERS = List.of("BASIC", "SILVER", "GOLD", "BLACK");

    private final RandomGenerator random;
    private final RuleBook book = RuleBookJson.builtIn();

    RandomSales(RandomGenerator random) {
        this.random = random;
    }

    /** A sale with the member it served. */
    record Sold(Act.SaleCompleted act, Optional<ReceiptMember> member) {}

    static Member member() {
        return new Member(
                new MemberId("M1"),
                new MemberNumber(271_828),
                new Profile("李秀英", "13812345678", Optional.of(LocalDate.of(1961, 11, 24))),
                STATION,
                Optional.empty(),
                LocalDate.of(2025, 3, 1));
    }

    static Occasion occasion() {
        RuleBook book = RuleBookJson.builtIn();
        return new Occasion(
                new ActId("act-1"),
                AT,
                book.calendar().localTime(AT),
                book.calendar().businessDay(AT),
                STATION,
                "王姐");
    }

    /** The next sale that the rules accept. */
    Sold next() {
        while (true) {
            Optional<MemberAccount> account =
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(account());
            Sale sale = sale(account.isPresent());
            Optional<Customer> customer =
                    account.map(
                            each -> new Customer(each, Optional.of(LocalDate.of(1961, 11, 24))));
            if (new CompleteSale(book.rules())
                            .decide(sale, customer, this::tenders, Optional.empty(), occasion())
                    instanceof Outcome.Accepted<Act.SaleCompleted>(Act.SaleCompleted act)) {
                return new Sold(act, account.map(before -> after(before, act)));
            }
        }
    }

    private ReceiptMember after(MemberAccount before, Act.SaleCompleted act) {
        MemberAccount after =
                act.changeOf(before.member())
                        .map(change ->
                                before.fold(change, book.rules(), act.occasion().businessDay()))
                        .orElse(before);
        return new ReceiptMember(member(), after, act.occasion().localTime());
    }

    private MemberAccount account() {
        MemberAccount opened = MemberAccount.opened(member().id(), book.rules());
        LotSlice slice =
                new LotSlice(
                        new LotId("L1"),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 11, 30),
                        new Holder.Escrow(STATION),
                        random.nextLong(1, 5000));
        return new MemberAccount(
                member().id(),
                new PointsAccount(List.of(slice), 0),
                opened.growth(),
                new TierStanding(
                        new TierId(TIERS.get(random.nextInt(TIERS.size()))),
                        Optional.empty(),
                        List.of()),
                random.nextBoolean() ? Optional.of(LocalDate.of(2026, 12, 18)) : Optional.empty(),
                List.of());
    }

    private Sale sale(boolean isMember) {
        List<LineItem> lines = new ArrayList<>();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            lines.add(item(i));
        }
        PointsRequest points =
                isMember && random.nextBoolean()
                        ? new PointsRequest.Max()
                        : new PointsRequest.None();
        return new Sale(
                isMember ? Optional.of(member().id()) : Optional.empty(),
                lines,
                Optional.empty(),
                points,
                random.nextInt(3) == 0 ? List.of(10L, 50L, 100L).get(random.nextInt(3)) : 0);
    }

    private LineItem item(int number) {
        boolean weighed = random.nextInt(3) == 0;
        long price = random.nextLong(1, random.nextInt(9) == 0 ? 900_000 : 6_000);
        Product product =
                new Product(
                        new Sku("P-" + number),
                        "商品 " + number,
                        "FRESH",
                        Money.ofFen(price),
                        weighed,
                        random.nextBoolean()
                                ? Optional.of(Money.ofFen(random.nextLong(price / 2, price + 2)))
                                : Optional.empty(),
                        List.of(),
                        random.nextBoolean(),
                        random.nextInt(4) > 0,
                        Optional.empty(),
                        Optional.empty());
        Quantity quantity =
                weighed
                        ? new Quantity.Weight(new Grams(random.nextLong(1, 9_000)))
                        : new Quantity.Pieces(random.nextLong(1, 13));
        return new LineItem(
                product,
                quantity,
                random.nextInt(8) == 0
                        ? Optional.of(Money.ofFen(random.nextLong(0, price * 2)))
                        : Optional.empty());
    }

    private List<Tender> tenders(Money net) {
        if (!net.isPositive()) {
            return List.of();
        }
        long electronic = random.nextInt(3) == 0 ? random.nextLong(1, net.fen() + 1) : 0;
        List<Tender> tenders = new ArrayList<>();
        if (electronic > 0) {
            tenders.add(new Tender(TenderType.WECHAT, Money.ofFen(electronic), "42000013"));
        }
        long cash = net.fen() - electronic + random.nextLong(0, 10_000);
        if (cash > 0 && (electronic == 0 || cash >= net.fen() - electronic)) {
            tenders.add(new Tender(TenderType.CASH, Money.ofFen(cash), ""));
        }
        return tenders;
    }
}
