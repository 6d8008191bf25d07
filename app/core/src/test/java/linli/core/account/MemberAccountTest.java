package linli.core.account;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.THERE;
import static linli.core.Shop.day;
import static linli.core.Shop.rules;
import static linli.core.account.Accounts.holding;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.newMember;
import static linli.core.account.Accounts.ofTier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.Seeds;
import linli.core.Shop;
import linli.core.act.AccountChange;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.PointsLedger;
import linli.core.points.Why;
import linli.core.redeem.DrawPrize;
import linli.core.tier.GrowthEntry;
import linli.core.tier.GrowthHistory;
import linli.core.tier.TierStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberAccountTest {

    @Test
    void saysWhatEndsNextAtAStation() {
        MemberAccount account = holding(holding(memberWithPoints(LI, 10), HERE, 5), THERE, 99);

        assertThat(account.expiringNext(HERE))
                .contains(new MemberAccount.Expiring(day("2027-12-31"), 15));
        assertThat(newMember(LI).expiringNext(HERE)).isEmpty();
    }

    @Test
    void appliesFactsAsTheyStand() {
        TierStanding silver = new TierStanding(SILVER, Optional.of(day("2027-12-31")), List.of());

        assertThat(newMember(LI).apply(change(0, Optional.of(silver))).tier()).isEqualTo(silver);
    }

    @Test
    void aFoldRaisesTheTierByTheRulesAndNotByTheFacts() {
        TierStanding silver = new TierStanding(SILVER, Optional.of(day("2027-12-31")), List.of());

        MemberAccount small =
                newMember(LI).fold(change(10, Optional.of(silver)), rules(), day("2026-12-05"));
        MemberAccount large =
                newMember(LI).fold(change(500, Optional.empty()), rules(), day("2026-12-05"));
        MemberAccount kept =
                ofTier(newMember(LI), SILVER, "2027-05-31")
                        .fold(change(0, Optional.empty()), rules(), day("2026-12-05"));

        assertThat(small.tier().tier()).isEqualTo(Shop.BASIC);
        assertThat(large.tier().tier()).isEqualTo(SILVER);
        assertThat(kept.tier().until()).contains(day("2027-05-31"));
    }

    @Test
    void itsSizeDoesNotGrowWithHistory() {
        MemberAccount account = newMember(LI);
        LocalDate today = day("2026-01-01");
        for (int i = 0; i < 2000; i++) {
            today = today.plusDays(1);
            account =
                    account.apply(
                            new AccountChange(
                                    LI,
                                    List.of(),
                                    List.of(new GrowthEntry(today, 1, 1)),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(
                                            new Use(UseKind.ACTIVITY, "CHECK_IN", today, 1),
                                            new Use(UseKind.TICKET_POINTS, "", today, 9),
                                            new Use(UseKind.DRAW, "", today, 1),
                                            new Use(UseKind.REWARD, "PEAR", today, 1))));
        }
        assertThat(account.growth()).hasSize(365 + GrowthHistory.DAYS_BEHIND);
        assertThat(account.uses()).hasSizeLessThan(62 + 32 + 32 + 404);
        assertThat(account.window(today).growth()).isEqualTo(365);
        assertThat(account.used(UseKind.REWARD, "PEAR", today.withDayOfYear(1), today))
                .isEqualTo(today.getDayOfYear());
        assertThat(account.used(UseKind.ACTIVITY, "CHECK_IN", today.withDayOfMonth(1), today))
                .isEqualTo(today.getDayOfMonth());
    }

    @Test
    void usesOfOneDayAreOneEntryAndACancelledOneIsNone() {
        Use use = new Use(UseKind.REWARD, "PEAR", day("2026-12-05"), 1);
        Use back = new Use(UseKind.REWARD, "PEAR", day("2026-12-05"), -1);
        MemberAccount account = newMember(LI).apply(uses(use, use));

        assertThat(account.uses()).hasSize(1);
        assertThat(account.apply(uses(back, back)).uses()).isEmpty();
    }

    @Test
    void aLateEntryIsPutInItsDay() {
        MemberAccount account =
                newMember(LI)
                        .apply(growth("2026-12-05", 1))
                        .apply(growth("2026-12-03", 2))
                        .apply(growth("2026-12-04", 4))
                        .apply(growth("2026-12-03", 8));

        assertThat(account.growth())
                .containsExactly(
                        new GrowthEntry(day("2026-12-03"), 10, 0),
                        new GrowthEntry(day("2026-12-04"), 4, 0),
                        new GrowthEntry(day("2026-12-05"), 1, 0));
    }

    /** Another station may be a day ahead, by its clock or across the end of the day. */
    @Test
    void aLaterDayElsewhereForgetsNothingThatIsLimitedToday() {
        MemberAccount account =
                newMember(LI)
                        .apply(
                                uses(
                                        new Use(UseKind.DRAW, "", day("2026-12-31"), 2),
                                        new Use(UseKind.TICKET_POINTS, "", day("2026-12-31"), 90),
                                        new Use(UseKind.ACTIVITY, "BAG", day("2026-12-01"), 1),
                                        new Use(UseKind.REWARD, "PEAR", day("2026-01-01"), 1)))
                        .apply(uses(new Use(UseKind.TICKET_POINTS, "", day("2027-01-01"), 5)));

        LocalDate today = day("2026-12-31");
        assertThat(DrawPrize.usedOn(today, account)).isEqualTo(2);
        assertThat(account.used(UseKind.TICKET_POINTS, "", today, today)).isEqualTo(90);
        assertThat(account.used(UseKind.ACTIVITY, "BAG", today.withDayOfMonth(1), today))
                .isEqualTo(1);
        assertThat(account.used(UseKind.REWARD, "PEAR", today.withDayOfYear(1), today))
                .isEqualTo(1);
    }

    @Test
    void aLateUseCountsTowardsTheLimitOfItsDay() {
        LocalDate late = day("2026-12-05");
        MemberAccount account =
                newMember(LI)
                        .apply(uses(new Use(UseKind.DRAW, "", late.plusDays(31), 1)))
                        .apply(uses(new Use(UseKind.DRAW, "", late, 1)));

        assertThat(DrawPrize.usedOn(late, account)).isEqualTo(1);
    }

    static LongStream seeds() {
        return Seeds.upTo(300, 50_000);
    }

    /** Two stations decide apart on what they last saw; the central folds both in any order. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoStationsThatAreCutOffNeverOverspend(long seed) {
        Random random = new Random(seed);
        MemberAccount start =
                holding(
                        holding(newMember(LI), HERE, random.nextLong(1, 500)),
                        THERE,
                        random.nextLong(1, 500));
        List<AccountChange> here = apart(random, start, HERE);
        List<AccountChange> there = apart(random, start, THERE);
        MemberAccount central = start;
        long expected = start.points().balance();
        int i = 0;
        int j = 0;
        while (i < here.size() || j < there.size()) {
            boolean first = j == there.size() || (i < here.size() && random.nextBoolean());
            AccountChange next = first ? here.get(i++) : there.get(j++);
            assertThat(central.covers(next)).isTrue();
            central = central.fold(next, rules(), day("2026-12-05"));
            expected += next.ledger().stream().mapToLong(LedgerEntry::points).sum();
        }
        assertThat(central.points().balance()).isEqualTo(expected).isNotNegative();
        assertThat(central.points().slices()).allMatch(slice -> slice.points() > 0);
    }

    private static List<AccountChange> apart(
            Random random, MemberAccount start, StationId station) {
        MemberAccount seen = start;
        List<AccountChange> changes = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String ref = station.value() + i;
            PointsLedger book = new PointsLedger(seen.points(), new Holder.Escrow(station));
            long available = seen.availableAt(station);
            LedgerEntry entry =
                    available > 0 && random.nextInt(3) > 0
                            ? book.spend(new Why.Burn(random.nextLong(1, available + 1), 100), ref)
                            : book.earn(
                                    new Why.Activity("REVIEW", 1 + random.nextInt(50)),
                                    ref,
                                    new LotId(ref),
                                    day("2027-12-31"));
            AccountChange change =
                    new AccountChange(
                            LI,
                            List.of(entry),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of());
            changes.add(change);
            seen = seen.apply(change);
        }
        return changes;
    }

    private static AccountChange change(long growth, Optional<TierStanding> tier) {
        return new AccountChange(
                LI,
                List.of(),
                List.of(new GrowthEntry(day("2026-12-05"), growth, 0)),
                tier,
                Optional.empty(),
                List.of());
    }

    private static AccountChange growth(String day, long growth) {
        return new AccountChange(
                LI,
                List.of(),
                List.of(new GrowthEntry(day(day), growth, 0)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static AccountChange uses(Use... uses) {
        return new AccountChange(
                LI, List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(uses));
    }
}
