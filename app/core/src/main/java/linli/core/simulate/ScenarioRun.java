package linli.core.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.act.Redemption;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.RegistrationRefusal;
import linli.core.member.StationId;
import linli.core.membership.BuyPlus;
import linli.core.membership.ClaimActivity;
import linli.core.membership.RegisterMember;
import linli.core.redeem.DrawPrize;
import linli.core.refund.Refund;
import linli.core.reward.GivenOut;
import linli.core.rulebook.RuleBook;
import linli.core.visit.Customer;

/**
 * Runs a scenario through the rules of the till, event by event. Each event costs the same however
 * many came before it; nothing is computed again from the ledger. In memory are the members; what
 * happened goes to the records.
 */
public final class ScenarioRun {

    /** In whose escrow all points of a simulation are. */
    public static final StationId STATION = new StationId("SIMULATION");

    private final RuleBook book;
    private final Occasions occasions;
    private final SimulationRecords records;
    private final SimulatedMembers members;
    private final SimulatedTickets tickets;
    private final SimulatedRewards rewards;
    private Optional<LocalDate> openDay = Optional.empty();

    /** A scenario in which nothing has happened yet. */
    public ScenarioRun(RuleBook book, Map<Sku, Product> products, SimulationRecords records) {
        this.book = book;
        this.occasions = new Occasions(book.zone(), STATION);
        this.records = records;
        this.members = new SimulatedMembers(book.rules(), records);
        this.tickets = new SimulatedTickets(book.rules(), products, members, records);
        this.rewards = new SimulatedRewards(book.rules(), members, records);
    }

    /**
     * Takes up where others left off: days before {@code first} are closed, stock was given out.
     */
    public void begin(LocalDate first, GivenOut before) {
        openDay = Optional.of(first);
        rewards.begin(before);
    }

    /**
     * Lets somebody in who is a member already, with what they have; all points must be in the hand
     * of {@link #STATION}.
     */
    public void seat(MemberAccount account, Optional<LocalDate> birthday) {
        members.seat(account, birthday);
    }

    /**
     * Closes the days that ended before the event, then does what it asks, or lists it rejected.
     */
    public void apply(ScenarioEvent event) {
        closeBefore(event.at().toLocalDate());
        if (records.isAccepted(event.id())) {
            reject(event, EventRefusal.DUPLICATE_EVENT);
            return;
        }
        Occasion occasion = occasions.at(event.id(), event.at());
        switch (changes(event, occasion)) {
            case Outcome.Accepted<List<AccountChange>>(List<AccountChange> changes) -> {
                records.accepted(event.id());
                members.apply(changes, occasion);
            }
            case Outcome.Refused<List<AccountChange>>(Refusal refusal) -> reject(event, refusal);
        }
    }

    /** Closes every day before {@code asOf}; returns the members in order of registration. */
    public List<MemberAccount> close(LocalDate asOf) {
        closeBefore(asOf);
        return members.accounts();
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
                                        event.order().flatMap(records::ticket),
                                        occasion)
                                .map(claimed -> {
                                    claimed.ticket().ifPresent(records::changed);
                                    return claimed.changes();
                                }))
                .orElseGet(() -> Outcome.refused(EventRefusal.UNKNOWN_MEMBER));
    }

    private void reject(ScenarioEvent event, Refusal refusal) {
        records.rejected(new SimulationOutcome.Rejection(event.id(), refusal));
    }

    private void closeBefore(LocalDate day) {
        LocalDate first = openDay.orElse(day);
        if (first.isBefore(day)) {
            members.close(first, day.minusDays(1), occasions);
        }
        openDay = Optional.of(first.isBefore(day) ? day : first);
    }
}
