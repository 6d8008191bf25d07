package linli.core.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import linli.core.Seeds;
import linli.core.act.Act;
import linli.core.escrow.SimulatedCentral.Purse;
import linli.core.member.MemberId;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;
import org.junit.jupiter.api.Test;

/**
 * Many stations, members and one central, with the rules of core that station and central run. A
 * referee that only adds up looks at all of them after every step.
 */
class EscrowSimulationTest {

    private static final int STEPS = Integer.getInteger("steps", 300);
    private static final long HOME_LEAST = 1000;

    @Test
    void nobodySpendsAPointTwiceAndEverybodyAgreesOnceFaultsStop() {
        Seeds.each(
                30,
                10_000,
                seed -> {
                    SimulatedChain chain = new SimulatedChain(seed);
                    for (int step = 0; step < STEPS; step++) {
                        chain.step();
                        assertConserved(chain);
                        assertNoneSpentTwice(chain);
                    }
                    chain.heal();
                    assertConserved(chain);
                    assertNoneSpentTwice(chain);
                    assertAllArrived(chain);
                    assertAllAgree(chain);
                    assertAtRest(chain);
                });
    }

    @Test
    void aWrittenOffStationThatComesBackCostsDebtAndNothingElse() {
        Seeds.each(
                10,
                2000,
                seed -> {
                    SimulatedChain chain = new SimulatedChain(seed);
                    for (int step = 0; step < STEPS; step++) {
                        if (step == STEPS / 2) {
                            chain.central.writeOff(chain.tills.getFirst().id);
                        }
                        chain.step();
                        assertConserved(chain);
                    }
                    chain.heal();
                    assertConserved(chain);
                    assertAllArrived(chain);
                    assertAllAgree(chain);
                });
    }

    /**
     * Planted: the central takes back by a time-out what a station that is cut off still spends.
     */
    @Test
    void seesStoredValueSpentTwiceWhenEscrowIsTakenBackByATimeOut() {
        assertThat(
                        seenBySome(
                                chain -> chain.central.writeOff(chain.tills.getFirst().id),
                                EscrowSimulationTest::assertNoneOfValueSpentTwice))
                .isTrue();
    }

    /** Planted: stored value is in an account and in no entry. */
    @Test
    void seesStoredValueThatNoEntryBrought() {
        assertThat(
                        seenBySome(
                                chain -> chain.central.slip(chain.members.getFirst(), 1),
                                EscrowSimulationTest::assertConserved))
                .isTrue();
    }

    /** Whether the referee stops some run in which that goes wrong all the time. */
    private static boolean seenBySome(
            Consumer<SimulatedChain> flaw, Consumer<SimulatedChain> referee) {
        for (long seed = 1; seed <= 20; seed++) {
            SimulatedChain chain = new SimulatedChain(seed);
            for (int step = 0; step < STEPS; step++) {
                chain.step();
                flaw.accept(chain);
                try {
                    referee.accept(chain);
                } catch (AssertionError seen) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Free, held and all escrow less debt are what the applied entries say, none negative. */
    private static void assertConserved(SimulatedChain chain) {
        for (Purse purse : chain.purses()) {
            PointsAccount points = chain.central.account(purse);
            long lots = 0;
            Set<String> hands = new HashSet<>();
            for (LotSlice slice : points.slices()) {
                assertThat(slice.points()).isPositive();
                assertThat(hands.add(slice.lot() + " " + slice.holder())).as("%s", points).isTrue();
                lots += slice.points();
            }
            long entries = 0;
            List<LedgerEntry> applied =
                    new ArrayList<>(chain.central.own.getOrDefault(purse, List.of()));
            chain.central.held.values().forEach(acts -> applied.addAll(entries(acts, purse)));
            for (LedgerEntry entry : applied) {
                entries += entry.points();
            }
            assertThat(points.debt()).isNotNegative();
            assertThat(lots - points.debt()).as("%s", points).isEqualTo(entries);
        }
    }

    /** Of no lot was more taken, at all stations together, sent or not, than it ever had. */
    private static void assertNoneSpentTwice(SimulatedChain chain) {
        chain.purses().forEach(purse -> assertNoneSpentTwice(chain, purse));
    }

    private static void assertNoneOfValueSpentTwice(SimulatedChain chain) {
        chain.purses().stream()
                .filter(purse -> purse.unit() == Unit.FEN)
                .forEach(purse -> assertNoneSpentTwice(chain, purse));
    }

    private static void assertNoneSpentTwice(SimulatedChain chain, Purse purse) {
        Map<LotId, Long> left = new HashMap<>();
        List<LedgerEntry> all = new ArrayList<>(chain.central.own.getOrDefault(purse, List.of()));
        chain.tills.forEach(till -> all.addAll(entries(till.journal, purse)));
        for (LedgerEntry entry : all) {
            if (entry instanceof LedgerEntry.Credit credit) {
                credit.lots().forEach(lot -> left.merge(lot.lot(), lot.points(), Long::sum));
            }
            if (entry instanceof LedgerEntry.Debit debit) {
                debit.taken().forEach(lot -> left.merge(lot.lot(), -lot.points(), Long::sum));
            }
        }
        assertThat(left.values()).allMatch(points -> points >= 0);
    }

    private static void assertAllArrived(SimulatedChain chain) {
        for (SimulatedTill till : chain.tills) {
            List<Act> held = chain.central.held.getOrDefault(till.id, List.of());
            assertThat(held).as("%s", till.id).hasSameSizeAs(till.journal);
            assertThat(held.equals(till.journal)).isTrue();
        }
    }

    private static void assertAllAgree(SimulatedChain chain) {
        for (SimulatedTill till : chain.tills) {
            for (MemberId member : chain.members) {
                assertThat(till.account(member).points())
                        .as("%s at %s", member, till.id)
                        .isEqualTo(chain.central.account(member).points());
                assertThat(till.account(member).value())
                        .as("%s at %s", member, till.id)
                        .isEqualTo(chain.central.account(member).value());
            }
        }
    }

    /** Home has its share, nobody else has anything, and nobody owes while there are points. */
    private static void assertAtRest(SimulatedChain chain) {
        for (Purse purse : chain.purses()) {
            PointsAccount points = chain.central.account(purse);
            long all = points.slices().stream().mapToLong(LotSlice::points).sum();
            long home = points.in(new Holder.Escrow(chain.central.home(purse.member())));
            long free = points.in(new Holder.Free());
            assertThat(home + free).as("%s", points).isEqualTo(all);
            long share = Math.min(all, Math.max(HOME_LEAST, Math.ceilDiv(8 * all, 10)));
            assertThat(home).as("%s", points).isEqualTo(points.debt() > 0 ? 0 : share);
            assertThat(points.debt() == 0 || all == 0).as("%s", points).isTrue();
        }
    }

    private static List<LedgerEntry> entries(List<Act> acts, Purse purse) {
        return acts.stream()
                .flatMap(act -> act.changeOf(purse.member()).stream())
                .flatMap(change -> change.ledger(purse.unit()).stream())
                .toList();
    }
}
