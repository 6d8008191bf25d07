package linli.benchmarks.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Money;

/** Who buys, and what. */
final class WiredMembers {

    /** What each of them brings along. */
    static final long OPENING = 30_000;

    static final Product EGGS =
            new Product(
                    new Sku("EGG"),
                    "土鸡蛋 30枚",
                    "EGG",
                    Money.ofFen(1280),
                    false,
                    Optional.empty(),
                    List.of(),
                    true,
                    true,
                    Optional.of("6901234567892"),
                    Optional.empty());

    /** A member, by the number on the card. */
    record Neighbour(int index, MemberNumber number) {

        MemberId id() {
            return new MemberId(String.format(Locale.ROOT, "wired-%04d", index));
        }
    }

    static final List<Neighbour> ALL =
            IntStream.range(0, 12)
                    .mapToObj(i -> new Neighbour(i, new MemberNumber(4_711_000L + i)))
                    .toList();

    private WiredMembers() {}

    /** All of them, at home in turns. */
    static MemberImport at(List<StationId> stations, LocalDate today) {
        return new MemberImport(
                ALL.stream()
                        .map(each ->
                                newcomer(each, stations.get(each.index() % stations.size()), today))
                        .toList());
    }

    private static Newcomer newcomer(Neighbour each, StationId home, LocalDate today) {
        Member member =
                new Member(
                        each.id(),
                        each.number(),
                        new Profile(
                                "邻居" + each.index(),
                                String.format(Locale.ROOT, "139%08d", each.index()),
                                Optional.empty()),
                        home,
                        Optional.empty(),
                        today.minusDays(30));
        return new Newcomer(
                member,
                List.of(
                        new OpeningLot(today.plusMonths(5), OPENING / 3),
                        new OpeningLot(today.plusMonths(9), OPENING - OPENING / 3)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
