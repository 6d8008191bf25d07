package linli.simulation.boot;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.campaign.Activity;
import linli.core.checkout.HandOver;
import linli.core.member.FreezeReason;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.membership.ActivityRequest;
import linli.core.membership.ChangeMember;
import linli.core.membership.CompleteActivity;
import linli.core.membership.SellPlus;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.PickupOrder;
import linli.core.sale.Quantity;
import linli.core.tender.Tender;
import linli.core.visit.Customer;
import linli.core.visit.Visit;
import linli.core.wallet.TopUpValue;
import linli.core.wallet.WithdrawValue;

/** What is done at a simulated counter besides selling. */
final class SimulatedServices {

    private final SimulatedChain chain;
    private final SimulatedCounter counter;
    private final StationMemory memory;
    private final LoyaltyRules rules = SimulatedCounter.BOOK.rules();
    private final Random random;

    SimulatedServices(SimulatedChain chain, SimulatedCounter counter, StationMemory memory) {
        this.chain = chain;
        this.counter = counter;
        this.memory = memory;
        this.random = chain.random();
    }

    /** Hands over some of an order that waits here. */
    void handOver() {
        List<PickupOrder> waiting = memory.waiting();
        if (waiting.isEmpty() || !counter.isReady()) {
            return;
        }
        PickupOrder order = waiting.get(random.nextInt(waiting.size()));
        long left = order.lines().getFirst().waiting();
        Occasion occasion = counter.occasion();
        new HandOver(rules)
                .decide(
                        order,
                        List.of(new HandoverLine(1, 1 + random.nextLong(left))),
                        "",
                        Optional.empty(),
                        new Customer(counter.account(order.member(), occasion), Optional.empty()),
                        occasion)
                .map(this::written);
    }

    /** Takes money in as stored value. */
    void topUp(MemberId id, long yuan) {
        visit(id)
                .ifPresent(visit -> {
                    Money paid = Money.ofFen(yuan * 100);
                    new TopUpValue(rules)
                            .decide(visit, paid, List.of(Tender.cash(paid)), counter.occasion())
                            .map(this::written);
                });
    }

    /** Sells the paid membership. */
    void sellPlus(MemberId id) {
        visit(id)
                .ifPresent(visit ->
                        new SellPlus(rules)
                                .decide(
                                        visit,
                                        List.of(Tender.cash(rules.plus().price())),
                                        counter.occasion())
                                .map(this::written));
    }

    /** Does all that earns points by itself; limits are counted where the member is at home. */
    void doEverything(MemberId id) {
        rules.activities().forEach(activity -> visit(id).ifPresent(visit -> done(activity, visit)));
    }

    private void done(Activity activity, Visit visit) {
        Optional<Quantity> amount =
                activity.isMeasured() ? Optional.of(new Quantity.Pieces(1)) : Optional.empty();
        new CompleteActivity(rules)
                .decide(
                        visit,
                        new ActivityRequest(activity.kind(), Optional.empty(), amount),
                        Optional.empty(),
                        isCounted(visit),
                        counter.occasion())
                .map(this::written);
    }

    private boolean isCounted(Visit visit) {
        return chain.has(Flaw.COUNTS_ALONE_AWAY_FROM_HOME)
                || visit.member().home().equals(counter.occasion().station());
    }

    /** Pays out what is left of the money that was paid in. */
    void payOut(MemberId id) {
        visit(id)
                .ifPresent(visit ->
                        new WithdrawValue(counter.occasion()).all(visit).map(this::written));
    }

    /** Somebody lost a card. */
    void replaceCard(MemberId id) {
        visit(id)
                .ifPresent(visit -> {
                    MemberNumber number = new MemberNumber(random.nextLong(MemberNumber.LIMIT));
                    Member member = visit.member();
                    if (counter.write(change().replaceCard(member, number))) {
                        chain.hasCard(id, number);
                    }
                });
    }

    /** A membership rests, or goes on. */
    void freeze(MemberId id) {
        visit(id)
                .ifPresent(visit ->
                        change().freeze(
                                        visit.member(),
                                        !visit.member().frozen(),
                                        FreezeReason.MEMBER_ASKED)
                                .map(this::written));
    }

    /** What is known of a person is put right. */
    void edit(MemberId id) {
        visit(id)
                .ifPresent(visit ->
                        change().edit(
                                        visit.member(),
                                        new Profile(
                                                "邻居" + random.nextInt(100),
                                                "138" + random.nextInt(10_000_000, 99_999_999),
                                                visit.member().profile().birthday()))
                                .map(this::written));
    }

    private ChangeMember change() {
        return new ChangeMember(counter.occasion(), Optional.of("leader"));
    }

    /** The member at this counter, if they are known and days are closed. */
    Optional<Visit> visit(MemberId id) {
        if (!counter.isReady()) {
            return Optional.empty();
        }
        return memory.member(id)
                .map(member ->
                        new Visit(
                                member,
                                counter.account(id, counter.occasion()),
                                List.of(),
                                new Identification(
                                        id, Identification.Kind.ROTATING_CODE, "serial")));
    }

    private <A extends Act> A written(A act) {
        counter.write(act);
        return act;
    }
}
