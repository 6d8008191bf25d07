package linli.station.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.act.Identification;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.AbsentMember;
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
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import linli.core.visit.Visit;

/** A small shop: its goods, its members and what waits on its shelves. */
public final class ShopFixtures {

    /** The station of the tests. */
    public static final StationId STATION = new StationId("S1");

    /** The day the tests play on. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Eggs by the piece, with a member price. */
    public static final Product EGGS = counted("EGG10", "本地土鸡蛋 10枚装", 1280, 1216);

    /** Milk by the piece. */
    public static final Product MILK = counted("MILK", "鲜牛奶 950ml", 1390, 1190);

    /** Rice by the piece, a long name. */
    public static final Product RICE = counted("RICE", "东北长粒香大米 真空装 5kg", 3990, 3990);

    /** Apples by weight. */
    public static final Product APPLES = weighed("APPLE", "红富士苹果 散称", 698);

    /** Greens by weight. */
    public static final Product GREENS = weighed("GREENS", "上海青 散称", 398);

    private ShopFixtures() {}

    /** Everything the shop sells. */
    public static List<Product> goods() {
        return List.of(EGGS, MILK, RICE, APPLES, GREENS);
    }

    /** Mrs Li, gold, with 1,286 points of which 120 expire soon, and orders on two shelves. */
    public static Visit goldMember() {
        Member member = member("M1", "李秀英", "13812345678", 1);
        PointsAccount points =
                new PointsAccount(
                        List.of(
                                slice("L1", LocalDate.of(2026, 11, 30), 120),
                                slice("L2", LocalDate.of(2027, 3, 31), 1166)),
                        0);
        return new Visit(
                member,
                new MemberAccount(
                        member.id(),
                        points,
                        List.of(),
                        new TierStanding(
                                new TierId("GOLD"),
                                Optional.of(LocalDate.of(2027, 5, 31)),
                                List.of()),
                        Optional.of(LocalDate.of(2026, 12, 18)),
                        List.of()),
                List.of(order(member, "O1", "A-03", TODAY), order(member, "O2", "冷藏-2", TODAY)),
                new Identification(member.id(), Identification.Kind.ROTATING_CODE, "ab12"));
    }

    /** The same member with more points, which nobody holds. */
    public static Visit withPointsElsewhere(Visit visit, long points) {
        List<LotSlice> slices = new ArrayList<>(visit.account().points().slices());
        slices.add(slice("L3", LocalDate.of(2027, 3, 31), points).heldBy(new Holder.Free()));
        return new Visit(
                visit.member(),
                visit.account().withPoints(new PointsAccount(slices, 0)),
                visit.orders(),
                visit.identification());
    }

    /** The same member after all points were spent. */
    static Visit withoutPoints(Visit visit) {
        return new Visit(
                visit.member(),
                visit.account().withPoints(PointsAccount.EMPTY),
                visit.orders(),
                visit.identification());
    }

    /** Mr Wang, basic, with nothing waiting. */
    public static Visit basicMember(String id, String name, String phone) {
        Member member = member(id, name, phone, id.hashCode() & 0xffff);
        return new Visit(
                member,
                emptyAccount(member),
                List.of(),
                new Identification(member.id(), Identification.Kind.LAST_FOUR, ""));
    }

    /** Somebody of whom no more than the number on the code is known. */
    public static Visit absentMember() {
        Member member = new AbsentMember(new MemberNumber(345_678_901_234L)).asMember(TODAY);
        return new Visit(
                member,
                emptyAccount(member),
                List.of(),
                new Identification(member.id(), Identification.Kind.ROTATING_CODE, "ab12"));
    }

    /** An order of eggs and milk on that shelf. */
    public static PickupOrder order(Member member, String id, String shelf, LocalDate due) {
        return new PickupOrder(
                new OrderId(id),
                "9226" + id,
                member.id(),
                STATION,
                due,
                shelf,
                List.of(
                        new OrderLine(EGGS, 2, Money.ofFen(2432), 0),
                        new OrderLine(MILK, 1, Money.ofFen(1190), 0)));
    }

    private static MemberAccount emptyAccount(Member member) {
        return new MemberAccount(
                member.id(),
                PointsAccount.EMPTY,
                List.of(),
                new TierStanding(new TierId("BASIC"), Optional.empty(), List.of()),
                Optional.empty(),
                List.of());
    }

    private static Member member(String id, String name, String phone, long number) {
        return new Member(
                new MemberId(id),
                new MemberNumber(number),
                new Profile(name, phone, Optional.of(LocalDate.of(1961, 11, 24))),
                STATION,
                Optional.empty(),
                LocalDate.of(2025, 3, 1));
    }

    private static LotSlice slice(String lot, LocalDate expires, long points) {
        return new LotSlice(new LotId(lot), expires, expires, new Holder.Escrow(STATION), points);
    }

    private static Product counted(String sku, String name, long fen, long memberFen) {
        return product(sku, name, fen, false, Optional.of(Money.ofFen(memberFen)));
    }

    private static Product weighed(String sku, String name, long fen) {
        return product(sku, name, fen, true, Optional.empty());
    }

    private static Product product(
            String sku, String name, long fen, boolean weighed, Optional<Money> memberPrice) {
        return new Product(
                new Sku(sku),
                name,
                "FRESH",
                Money.ofFen(fen),
                weighed,
                memberPrice,
                List.of(),
                true,
                true,
                Optional.of("69" + sku),
                Optional.empty());
    }
}
