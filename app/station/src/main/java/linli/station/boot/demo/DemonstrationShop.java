package linli.station.boot.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.contract.v1.headquarters.OrderImport;
import linli.contract.v1.headquarters.OrderImport.PaidLine;
import linli.contract.v1.headquarters.OrderImport.PaidOrder;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.core.catalog.Promo;
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

/**
 * A believable shop: the goods of a fresh-food station, neighbours of all tiers who do not exist,
 * and today's orders. The same day and chance give the same shop.
 */
public final class DemonstrationShop {

    /** How many neighbours there are. */
    static final int MEMBERS = 200;

    /** The neighbour who saves points for rewards: {@code M0002}. */
    private static final int SAVER = 2;

    private static final int ORDERS = 40;
    private static final String[] SHELVES = {"A-%02d", "B-%02d", "冷藏-%d", "冷冻-%d"};

    private final LocalDate today;
    private final RandomGenerator random;
    private final List<Product> products;
    private final List<String> surnames;
    private final List<String> givenNames;

    public DemonstrationShop(LocalDate today, RandomGenerator random) {
        this.today = today;
        this.random = random;
        this.products = lines("products.txt").map(DemonstrationShop.this::read).toList();
        List<String> names = lines("names.txt").toList();
        this.surnames = names.getFirst().codePoints().mapToObj(Character::toString).toList();
        this.givenNames = List.of(names.getLast().split(" "));
    }

    public List<Product> products() {
        return products;
    }

    public Product product(String sku) {
        return products.stream()
                .filter(product -> product.sku().value().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    /** The rule book of the demonstration, valid from the first of the month. */
    public String ruleBook() {
        try (InputStream text = open("rulebook.json")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@MONTH@", today.withDayOfMonth(1).toString())
                    .replace("@NEXT_MONTH@", today.withDayOfMonth(1).plusMonths(1).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people call rewards, prizes, campaigns and coupons. */
    public List<Label> labels() {
        return lines("labels.txt")
                .map(line -> line.split("\\|", -1))
                .map(field ->
                        new Label(
                                Label.Kind.valueOf(field[0]),
                                field[1],
                                field[2],
                                field[3],
                                field[4]))
                .toList();
    }

    /** Neighbours, the first of them {@link #guest}; most are at home at {@code first}. */
    public MemberImport members(StationId first, StationId second) {
        List<Newcomer> members = new ArrayList<>();
        members.add(guest(first));
        for (int i = 2; i <= MEMBERS; i++) {
            members.add(neighbour(i, i % 5 == 0 ? second : first));
        }
        return new MemberImport(members);
    }

    /** The neighbour whom the demonstration follows: gold, paid member, with orders waiting. */
    Newcomer guest(StationId home) {
        Member member =
                new Member(
                        new MemberId("M0001"),
                        new MemberNumber(100_000_000_000_001L),
                        new Profile(
                                "李桂兰",
                                "13800005678",
                                Optional.of(LocalDate.of(1962, today.getMonth(), 24))),
                        home,
                        Optional.empty(),
                        today.minusYears(2));
        return new Newcomer(
                member,
                List.of(
                        new OpeningLot(endOfMonth(0), 120),
                        new OpeningLot(endOfMonth(4), 566),
                        new OpeningLot(endOfMonth(9), 600)),
                List.of(new GrowthEntry(today.minusDays(40), 2_300, 1_900)),
                Optional.of(standing("GOLD")),
                Optional.of(today.plusDays(26)));
    }

    /** Today's orders at a station for some of its members, with shelf slots. */
    public OrderImport orders(StationId station, List<Newcomer> members) {
        List<Newcomer> here =
                members.stream().filter(one -> one.member().home().equals(station)).toList();
        List<PaidOrder> orders = new ArrayList<>();
        for (int i = 0; i < Math.min(ORDERS, here.size()); i++) {
            orders.add(order(station, here.get(i).member().id(), i));
        }
        return new OrderImport(orders);
    }

    private PaidOrder order(StationId station, MemberId member, int number) {
        List<PaidLine> lines = new ArrayList<>();
        List<Product> pieces = products.stream().filter(one -> !one.weighed()).toList();
        int first = random.nextInt(pieces.size());
        for (int i = 0; i < 2 + number % 3; i++) {
            Product product = pieces.get((first + i * 11) % pieces.size());
            long qty = 1 + random.nextInt(3);
            long paid = product.price().fen() * qty * 95 / 100;
            lines.add(new PaidLine(product.sku(), qty, Money.ofFen(paid)));
        }
        String shelf = String.format(Locale.ROOT, SHELVES[number % SHELVES.length], 1 + number / 4);
        String id = "O" + station.value().substring(station.value().length() - 4) + "-" + number;
        return new PaidOrder(new OrderId(id), member, station, today, shelf, lines);
    }

    private Newcomer neighbour(int number, StationId home) {
        String tier =
                number % 30 == 0
                        ? "BLACK"
                        : number % 8 == 0 ? "GOLD" : number % 4 == 1 ? "SILVER" : "BASIC";
        Member member =
                new Member(
                        new MemberId(String.format(Locale.ROOT, "M%04d", number)),
                        new MemberNumber(100_000_000_000_000L + number * 7_919L),
                        profile(number),
                        home,
                        Optional.empty(),
                        today.minusDays(30 + random.nextInt(700)));
        List<OpeningLot> lots = new ArrayList<>();
        for (int month = random.nextInt(3); month < 12; month += 1 + random.nextInt(6)) {
            lots.add(new OpeningLot(endOfMonth(month), 20 + random.nextInt(600)));
        }
        if (number == SAVER) {
            lots.add(new OpeningLot(endOfMonth(6), 2_000));
        }
        return new Newcomer(
                member,
                lots,
                List.of(new GrowthEntry(today.minusDays(20), growthOf(tier), growthOf(tier) / 2)),
                Optional.of(standing(tier)),
                number % 3 == 0
                        ? Optional.of(today.plusDays(random.nextInt(30)))
                        : Optional.empty());
    }

    private Profile profile(int number) {
        String name =
                surnames.get(random.nextInt(surnames.size()))
                        + givenNames.get(random.nextInt(givenNames.size()));
        String phone =
                String.format(Locale.ROOT, "139%04d%04d", random.nextInt(10_000), number * 37);
        LocalDate birthday =
                LocalDate.of(1950 + random.nextInt(50), 1, 1).plusDays(random.nextInt(365));
        return new Profile(name, phone, Optional.of(birthday));
    }

    private TierStanding standing(String tier) {
        Optional<LocalDate> until =
                tier.equals("BASIC") ? Optional.empty() : Optional.of(endOfMonth(11));
        return new TierStanding(new TierId(tier), until, List.of());
    }

    private static long growthOf(String tier) {
        return switch (tier) {
            case "BLACK" -> 9_000;
            case "GOLD" -> 2_400;
            case "SILVER" -> 700;
            default -> 150;
        };
    }

    private LocalDate endOfMonth(int ahead) {
        return YearMonth.from(today).plusMonths(ahead).atEndOfMonth();
    }

    private Product read(String line) {
        String[] field = line.split("\\|", -1);
        boolean weighed = !field[6].isEmpty();
        Money price = Money.ofFen(Long.parseLong(field[3]));
        List<Promo> promos =
                field[0].equals("STRAWB")
                        ? List.of(
                                new Promo(
                                        Money.ofFen(2_590),
                                        today.atTime(6, 0),
                                        today.plusDays(1).atTime(6, 0),
                                        false))
                        : List.of();
        boolean carrier = field[2].equals("OTHER");
        return new Product(
                new Sku(field[0]),
                field[1],
                field[2],
                price,
                weighed,
                some(field[4]).map(fen -> Money.ofFen(Long.parseLong(fen))),
                promos,
                !carrier && !field[0].startsWith("RICE"),
                Boolean.parseBoolean(field[7]),
                some(field[5]),
                some(field[6]));
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Stream<String> lines(String resource) {
        try (InputStream text = open(resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream found = DemonstrationShop.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IllegalStateException("The program lacks its resource " + resource);
        }
        return found;
    }
}
