package linli.station.boot.till;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import linli.contract.code.PrintedCode;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.field.Profiles;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.catalog.Product;
import linli.core.member.Member;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.demo.DemonstrationShop;
import linli.station.boot.folder.World;

/**
 * A station to practise at, in a folder of its own that is thrown away: journal, store and rules as
 * real ones, goods and neighbours of the demonstration, never enrolled, nothing printed.
 */
final class TrainingShop implements AutoCloseable {

    private static final long SEED = 20_261_122;
    private static final int MEMBERS = 30;
    private static final int ORDERS = 12;
    private static final Money FLOAT = Money.ofFen(20_000);

    private final Path folder;
    private final Station station;

    private TrainingShop(Path folder, Station station) {
        this.folder = folder;
        this.station = station;
    }

    /** Opens one; takes a second or two, so not for the thread of the screen. */
    static TrainingShop open(World world, Background background, String operator)
            throws IOException {
        Path folder = Files.createTempDirectory("linli-training");
        Outcome<Station> opened =
                Station.open(
                        folder,
                        world,
                        background,
                        new Station.Listeners(
                                event -> {}, sync -> {}, (entries, of) -> {}, backups -> {}));
        return switch (opened) {
            case Outcome.Accepted<Station>(Station station) -> {
                TrainingShop shop = new TrainingShop(folder, station);
                shop.stock(world);
                station.counters().till().openShift(operator, FLOAT, opening -> {});
                yield shop;
            }
            case Outcome.Refused<Station>(var refusal) ->
                    throw new IOException("A new folder is refused: " + refusal.code());
        };
    }

    Station station() {
        return station;
    }

    /** Nothing of it is left. */
    @Override
    public void close() throws IOException {
        station.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void stock(World world) {
        LocalDate today = station.ruleBook().calendar().businessDay(world.clock().instant());
        DemonstrationShop goods = new DemonstrationShop(today, new Random(SEED));
        List<FeedItem> items = new ArrayList<>();
        goods.products().forEach(product -> items.add(new FeedItem.ProductItem(product)));
        goods.labels().forEach(label -> items.add(new FeedItem.LabelItem(label)));
        StationId here = station.identity().station();
        Profiles profiles = new Profiles(new MemberCipher(world.random()));
        List<Newcomer> neighbours =
                goods.members(here, here).members().stream().limit(MEMBERS).toList();
        for (int i = 0; i < neighbours.size(); i++) {
            Member member = neighbours.get(i).member();
            MemberKey key = MemberKey.random(world.random());
            String sealed = profiles.seal(member.profile(), member.id(), key);
            items.add(new FeedItem.MemberItem(member, sealed, Optional.of(key)));
            items.add(new FeedItem.AccountItem(account(neighbours.get(i)), 0, 0));
            if (i < ORDERS) {
                items.add(new FeedItem.OrderItem(order(i, member, goods.products(), today), 0, 0));
            }
        }
        station.inbox().cursor();
        station.inbox().apply(new FeedPage(new Cursor(1, items.size()), false, items));
    }

    private MemberAccount account(Newcomer neighbour) {
        MemberAccount opened =
                MemberAccount.opened(neighbour.member().id(), station.ruleBook().rules());
        List<LotSlice> slices = new ArrayList<>();
        neighbour
                .lots()
                .forEach(lot ->
                        slices.add(
                                new LotSlice(
                                        new LotId(
                                                "opening/"
                                                        + neighbour.member().id().value()
                                                        + "/"
                                                        + slices.size()),
                                        lot.expires(),
                                        lot.expires(),
                                        new Holder.Escrow(station.identity().station()),
                                        lot.points())));
        return new MemberAccount(
                opened.member(),
                new PointsAccount(slices, 0),
                opened.growth(),
                opened.tier(),
                neighbour.plusUntil(),
                opened.uses());
    }

    private PickupOrder order(int number, Member member, List<Product> all, LocalDate today) {
        List<Product> pieces = all.stream().filter(product -> !product.weighed()).toList();
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < 2 + number % 2; i++) {
            Product product = pieces.get((number * 5 + i * 11) % pieces.size());
            Money paid = Money.ofFen(product.price().fen() * (1 + i));
            lines.add(new OrderLine(product, 1 + i, paid, 0));
        }
        return new PickupOrder(
                new OrderId("training-" + number),
                new PrintedCode.Order(number + 1L).digits(),
                member.id(),
                station.identity().station(),
                today,
                "A-0" + (1 + number),
                lines);
    }
}
