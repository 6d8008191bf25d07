package linli.core.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import linli.core.Seeds;
import linli.core.account.MemberAccount;
import linli.core.catalog.Sku;
import linli.core.member.MemberId;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.rulebook.RuleBook;
import org.junit.jupiter.api.Test;

/** What no rule book and no order of events may break. */
class ConservationTest {

    private static final int EVENTS = 40;
    private static final int USUAL = 1_000;
    private static final int MANY = 40_000;

    @Test
    void afterEveryEventTheLedgerSumsToTheBalanceAndNoLotIsNegative() {
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    RandomScenario scenario = new RandomScenario(seed);
                    Simulator simulator = RandomBook.shop(seed);
                    Map<MemberId, Long> sums = new HashMap<>();
                    int read = 0;
                    for (ScenarioEvent event : scenario.events(EVENTS)) {
                        simulator.apply(event);
                        SimulationOutcome outcome = simulator.outcome(event.at().toLocalDate());
                        for (LedgerLine line :
                                outcome.ledger().subList(read, outcome.ledger().size())) {
                            sums.merge(line.member(), line.entry().points(), Math::addExact);
                        }
                        read = outcome.ledger().size();
                        outcome.members()
                                .forEach(account ->
                                        isSound(
                                                account,
                                                sums.getOrDefault(account.member(), 0L),
                                                "after " + event));
                    }
                });
    }

    private static void isSound(MemberAccount account, long sum, String place) {
        assertThat(account.points().balance()).as(place).isEqualTo(sum);
        assertThat(account.points().debt()).as(place).isNotNegative();
        assertThat(account.points().slices())
                .as(place)
                .extracting(LotSlice::points)
                .allMatch(points -> points > 0);
        assertThat(account.points().debt() == 0 || account.points().slices().isEmpty())
                .as("either points or debt, " + place)
                .isTrue();
    }

    @Test
    void anEventThatComesAgainAtAnyTimeChangesNothing() {
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    Random random = new Random(seed);
                    Simulator once = RandomBook.shop(seed);
                    Simulator again = RandomBook.shop(seed);
                    List<ScenarioEvent> events = new RandomScenario(seed).events(EVENTS);
                    Set<String> refused = new HashSet<>();
                    for (int i = 0; i < events.size(); i++) {
                        once.apply(events.get(i));
                        again.apply(events.get(i));
                        once.outcome(events.get(i).at().toLocalDate())
                                .rejected()
                                .forEach(rejection -> refused.add(rejection.event()));
                        ScenarioEvent earlier = events.get(random.nextInt(i + 1));
                        if (!refused.contains(earlier.id())) {
                            again.apply(later(earlier, events.get(i)));
                        }
                    }
                    LocalDate end = events.getLast().at().toLocalDate();
                    SimulationOutcome first = once.outcome(end);
                    SimulationOutcome second = again.outcome(end);
                    assertThat(second.ledger()).isEqualTo(first.ledger());
                    assertThat(second.members()).isEqualTo(first.members());
                    assertThat(second.tickets()).isEqualTo(first.tickets());
                });
    }

    /** Something else under the same identity, now. */
    private static ScenarioEvent later(ScenarioEvent earlier, ScenarioEvent now) {
        return new ScenarioEvent.PickUp(
                earlier.id(),
                now.at(),
                new MemberId("A"),
                List.of(new ScenarioEvent.PickUpLine(new Sku("CHERRY"), OptionalLong.of(1), 5000)));
    }

    @Test
    void withoutSharedStockAndInvitersMembersAreIndependent() {
        MemberId alone = new MemberId("A");
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    List<ScenarioEvent> events =
                            new RandomScenario(seed)
                                    .events(EVENTS).stream()
                                            .map(ConservationTest::uninvited)
                                            .toList();
                    LocalDate end = events.getLast().at().toLocalDate();
                    RuleBook book = new RandomBook(seed).book(false);
                    Simulator together = new Simulator(book, RandomScenario.products());
                    Simulator apart = new Simulator(book, RandomScenario.products());
                    events.forEach(together::apply);
                    SimulationOutcome all = together.outcome(end);
                    Set<String> others = ofOthers(all, alone);
                    events.stream()
                            .filter(event -> !others.contains(target(event)))
                            .forEach(apart::apply);
                    SimulationOutcome one = apart.outcome(end);

                    assertThat(account(one, alone)).isEqualTo(account(all, alone));
                    assertThat(ledger(one, alone)).isEqualTo(ledger(all, alone));
                });
    }

    private static ScenarioEvent uninvited(ScenarioEvent event) {
        return event instanceof ScenarioEvent.Register register
                ? new ScenarioEvent.Register(
                        register.id(),
                        register.at(),
                        register.member(),
                        register.birthday(),
                        Optional.empty())
                : event;
    }

    /** Whom or what the event is about: a member, a ticket or a redemption. */
    private static String target(ScenarioEvent event) {
        return switch (event) {
            case ScenarioEvent.Register register -> register.member().value();
            case ScenarioEvent.Sell sell -> sell.member().map(MemberId::value).orElse("");
            case ScenarioEvent.PickUp pickUp -> pickUp.member().value();
            case ScenarioEvent.TakeBack takeBack -> takeBack.ticket();
            case ScenarioEvent.Engage engage -> engage.member().value();
            case ScenarioEvent.Subscribe subscribe -> subscribe.member().value();
            case ScenarioEvent.Redeem redeem -> redeem.member().value();
            case ScenarioEvent.CancelRedeem cancel -> cancel.redemption();
            case ScenarioEvent.Draw draw -> draw.member().value();
        };
    }

    private static Set<String> ofOthers(SimulationOutcome outcome, MemberId alone) {
        Set<String> others =
                outcome.members().stream()
                        .map(MemberAccount::member)
                        .filter(member -> !member.equals(alone))
                        .map(MemberId::value)
                        .collect(Collectors.toSet());
        outcome.tickets()
                .forEach((id, ticket) -> {
                    if (!ticket.ticket().member().equals(Optional.of(alone))) {
                        others.add(id);
                    }
                });
        outcome.redemptions()
                .forEach((id, redemption) -> {
                    if (!redemption.member().equals(alone)) {
                        others.add(id);
                    }
                });
        return others;
    }

    private static MemberAccount account(SimulationOutcome outcome, MemberId member) {
        return outcome.members().stream()
                .filter(account -> account.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private static List<LedgerEntry> ledger(SimulationOutcome outcome, MemberId member) {
        return outcome.ledger().stream()
                .filter(line -> line.member().equals(member))
                .map(LedgerLine::entry)
                .toList();
    }
}
