package linli.core.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.checkout.AccountChange;
import linli.core.checkout.Act;
import linli.core.checkout.BuyPlus;
import linli.core.checkout.ClaimActivity;
import linli.core.checkout.Customer;
import linli.core.checkout.DrawPrize;
import linli.core.checkout.Occasion;
import linli.core.checkout.Redemption;
import linli.core.checkout.Refund;
import linli.core.checkout.RegisterMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.RegistrationRefusal;
import linli.core.member.StationId;
import linli.core.rulebook.RuleBook;

/**
 * Runs a scenario through the rules of the till, event by event. Each event costs the same however
 * many came before it; nothing is computed again from the ledger.
 */
public final class Simulator {

    private static final StationId STATION = new StationId("SIMULATION");

    private final RuleBook book;
    private final Occasions occasions;
    private final List<LedgerLine> ledger = new ArrayList<>();
    private final List<SimulationOutcome.Rejection> rejected = new ArrayList<>();
    private final Set<String> accepted = new HashSet<>();
    private final SimulatedMembers members;
    private final SimulatedTickets tickets;
    private final SimulatedRewards rewards;
    private Optional<LocalDate> openDay = Optional.empty();

    /** A scenario in which nothing has happened yet. */
    public Simulator(RuleBook book, Map<Sku, Product> products) {
        this.book = book;
        this.occasions = new Occasions(book.zone(), STATION);
        this.members = new SimulatedMembers(book.rules(), ledger);
        this.tickets = new SimulatedTickets(book.rules(), products, members);
        this.rewards = new SimulatedRewards(book.rules(), members);
    }

    /**
     * Closes the days that ended before the event, then does what it asks, or lists it rejected.
     */
    public void apply(ScenarioEvent event) {
        closeBefore(event.at().toLocalDate());
        if (accepted.contains(event.id())) {
            reject(event, EventRefusal.DUPLICATE_EVENT);
            return;
        }
        Occasion occasion = occasions.at(event.id(), event.at());
        switch (changes(event, occasion)) {
            case Outcome.Accepted<List<AccountChange>>(List<AccountChange> changes) -> {
                accepted.add(event.id());
                members.apply(changes, occasion);
            }
            case Outcome.Refused<List<AccountChange>>(Refusal refusal) -> reject(event, refusal);
        }
    }

    /** Closes every day before {@code asOf} and says what it all came to. */
    public SimulationOutcome outcome(LocalDate asOf) {
        closeBefore(asOf);
        return new SimulationOutcome(
                asOf,
                STATION,
                tickets.all(),
                members.accounts(),
                rewards.redemptions(),
                rewards.draws(),
                ledger,
                rejected);
    }

    private Outcome<List<AccountChange>> changes(ScenarioEvent event, Occasion occasion) {
        return switch (event) {
            case ScenarioEvent.Register register -> register(register, occasion);
            case ScenarioEvent.Sell sell -> tickets.sell(sell, occasion).map(Act::changes);
            case ScenarioEvent.PickUp pickUp -> tickets.pickUp(pickUp, occasion).map(Act::changes);
            case ScenarioEvent.TakeBack takeBack ->
                    tickets.takeBack(takeBack, occasion).map(Refund::changes);
            case ScenarioEvent.Engage engage -> engage(engage, occasion);
            case ScenarioEvent.Subscribe subscribe ->
                    members.account(subscribe.member())
                            .map(account -> new BuyPlus(book.rules()).decide(account, occasion))
                            .map(Outcome::of)
                            .orElseGet(() -> Outcome.refused(EventRefusal.UNKNOWN_MEMBER));
            case ScenarioEvent.Redeem redeem ->
                    rewards.redeem(redeem, occasion).map(Redemption.Changed::changes);
            case ScenarioEvent.CancelRedeem cancel ->
                    rewards.cancel(cancel, occasion).map(Redemption.Changed::changes);
            case ScenarioEvent.Draw draw ->
                    rewards.draw(draw, occasion).map(DrawPrize.Drawn::changes);
        };
    }

    private Outcome<List<AccountChange>> register(ScenarioEvent.Register event, Occasion occasion) {
        if (members.knows(event.member())) {
            return Outcome.refused(RegistrationRefusal.ALREADY_REGISTERED);
        }
        Optional<Customer> inviter = event.inviter().flatMap(members::customer);
        return new RegisterMember(book.rules())
                .decide(member(event, occasion), inviter, occasion)
                .map(act -> {
                    members.add(event.member(), event.birthday());
                    return act.changes();
                });
    }

    private static Member member(ScenarioEvent.Register event, Occasion occasion) {
        MemberId id = event.member();
        return new Member(
                id,
                new MemberNumber(0),
                new Profile("", "", event.birthday()),
                occasion.station(),
                event.inviter(),
                occasion.businessDay());
    }

    private Outcome<List<AccountChange>> engage(ScenarioEvent.Engage event, Occasion occasion) {
        return members.account(event.member())
                .map(account ->
                        new ClaimActivity(book.rules())
                                .decide(
                                        account,
                                        event.kind(),
                                        event.order().flatMap(tickets::find),
                                        occasion)
                                .map(claimed -> {
                                    claimed.ticket().ifPresent(tickets::update);
                                    return claimed.changes();
                                }))
                .orElseGet(() -> Outcome.refused(EventRefusal.UNKNOWN_MEMBER));
    }

    private void reject(ScenarioEvent event, Refusal refusal) {
        rejected.add(new SimulationOutcome.Rejection(event.id(), refusal));
    }

    private void closeBefore(LocalDate day) {
        LocalDate first = openDay.orElse(day);
        if (first.isBefore(day)) {
            members.close(first, day.minusDays(1), occasions);
        }
        openDay = Optional.of(first.isBefore(day) ? day : first);
    }
}
