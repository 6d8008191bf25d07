package linli.benchmarks.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import linli.contract.code.PrintedCode;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.field.Profiles;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.core.account.MemberAccount;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;

/** Any number of members who do not exist, each with points that the station holds. */
public final class Neighbours {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
    private static final int SEED = 20_261_122;

    private final StationId station;
    private final LocalDate today;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Profiles profiles = new Profiles(new MemberCipher(random));

    /** The neighbours of a station as they are that day. */
    public Neighbours(StationId station, LocalDate today) {
        this.station = station;
        this.today = today;
    }

    /** The id of a member. */
    public static MemberId id(int member) {
        // As the ids of members who registered one after the other begin: with the time.
        return new MemberId(
                String.format(
                        Locale.ROOT,
                        "0192%04x-%04x-7000-8000-%012x",
                        member >> 8,
                        (member & 0xFF) << 8,
                        member * 0x9E37_79B9L & 0xFFFF_FFFF_FFFFL));
    }

    /** The number of a member; as members follow each other, their numbers jump about. */
    public static MemberNumber number(int member) {
        return new MemberNumber(((member * GOLDEN) >>> 14) % MemberNumber.LIMIT);
    }

    /** A member. */
    public Member member(int member) {
        Profile profile =
                new Profile(
                        "邻居" + member,
                        String.format(Locale.ROOT, "138%08d", member),
                        Optional.of(LocalDate.of(1960, 1, 1).plusDays(member % 15_000)));
        return new Member(
                id(member),
                number(member),
                profile,
                station,
                Optional.empty(),
                today.minusDays(member % 700));
    }

    /** What a member has: points in two lots, growth, a tier. */
    public MemberAccount account(int member) {
        return new MemberAccount(
                id(member),
                new PointsAccount(List.of(slice(member, 1, 40_000), slice(member, 2, 60_000)), 0),
                List.of(new GrowthEntry(today.minusDays(20), 700, 350)),
                new TierStanding(
                        new TierId("SILVER"), Optional.of(today.plusMonths(11)), List.of()),
                Optional.empty(),
                List.of());
    }

    /** A member as headquarters bring one from elsewhere. */
    public Newcomer newcomer(int number) {
        return new Newcomer(
                member(number),
                List.of(
                        new OpeningLot(today.plusMonths(5), 40_000),
                        new OpeningLot(today.plusMonths(10), 60_000)),
                account(number).growth(),
                Optional.of(account(number).tier()),
                Optional.empty());
    }

    /** What the feed tells of a member. */
    public List<FeedItem> items(int number) {
        Member member = member(number);
        MemberKey key = MemberKey.random(random);
        String sealed = profiles.seal(member.profile(), member.id(), key);
        List<FeedItem> items = new ArrayList<>();
        items.add(new FeedItem.MemberItem(member, sealed, Optional.of(key)));
        items.add(new FeedItem.AccountItem(account(number), 0, 0));
        return items;
    }

    /** An order for each of the first so many members, waiting on the shelves. */
    public List<FeedItem> orders(Goods goods, int count) {
        List<FeedItem> orders = new ArrayList<>();
        for (int order = 0; order < count; order++) {
            List<OrderLine> lines =
                    goods.lines(3, order).stream()
                            .map(line -> new OrderLine(line.product(), 2, Money.ofFen(700), 0))
                            .toList();
            orders.add(
                    new FeedItem.OrderItem(
                            new PickupOrder(
                                    new OrderId("order-" + order),
                                    new PrintedCode.Order(order).digits(),
                                    id(order),
                                    station,
                                    today,
                                    String.format(Locale.ROOT, "A-%04d", order),
                                    lines),
                            0,
                            0));
        }
        return orders;
    }

    private LotSlice slice(int member, int lot, long points) {
        LocalDate expires = today.plusMonths(5L * lot).withDayOfMonth(1).minusDays(1);
        return new LotSlice(
                new LotId("opening-" + member + "/" + lot),
                expires,
                expires,
                new Holder.Escrow(station),
                points);
    }
}
