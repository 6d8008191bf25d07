package linli.core.preview;

import static linli.core.Shop.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.Shop;
import linli.core.account.CloseDay;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.act.Returned;
import linli.core.catalog.Labels;
import linli.core.checkout.CompleteSale;
import linli.core.checkout.HandOver;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.membership.RegisterMember;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.redeem.CompleteReward;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketHistory;
import linli.core.reward.GivenOut;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;
import linli.core.visit.Visit;

/** A shop whose past is written down: what was asked for and accepted, as acts in order. */
final class PastShop implements History {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LoyaltyRules rules;
    private final List<Past> past = new ArrayList<>();
    private final Map<MemberId, Member> members = new LinkedHashMap<>();
    private final Map<MemberId, MemberAccount> accounts = new HashMap<>();
    private final Map<String, Long> rewards = new HashMap<>();
    private final Map<String, Long> prizes = new HashMap<>();
    private Optional<Act.RewardRedeemed> lastReward = Optional.empty();
    private Optional<TicketHistory> lastTicket = Optional.empty();
    private LocalDateTime now;

    /** Before anything happened. */
    PastShop(LoyaltyRules rules, LocalDateTime now) {
        this.rules = rules;
        this.now = now;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    MemberAccount account(MemberId member) {
        return account(member, rules);
    }

    /** Time goes on; each day that ends is closed. */
    PastShop later(long minutes) {
        LocalDate before = today();
        now = now.plusMinutes(minutes);
        before.datesUntil(today()).forEach(this::close);
        return this;
    }

    PastShop join(MemberId id, Optional<MemberId> inviter) {
        Member member =
                new Member(
                        id,
                        new MemberNumber(members.size()),
                        new Profile("", "", Optional.empty()),
                        Shop.HERE,
                        inviter,
                        today());
        members.put(id, member);
        did(
                new RegisterMember(rules)
                        .decide(member, inviter.map(this::customer), occasion())
                        .map(act -> act));
        return this;
    }

    PastShop buy(MemberId member, LineItem... items) {
        return sell(Shop.saleTo(member, items));
    }

    PastShop buyWithPoints(MemberId member, PointsRequest points, LineItem... items) {
        return sell(new Sale(Optional.of(member), List.of(items), Optional.empty(), points, 0));
    }

    PastShop sell(Sale sale) {
        did(
                new CompleteSale(rules)
                        .decide(
                                sale,
                                sale.member().map(this::customer),
                                net ->
                                        net.isPositive()
                                                ? List.of(new Tender(TenderType.CASH, net, ""))
                                                : List.of(),
                                Optional.empty(),
                                occasion())
                        .map(act -> act));
        return this;
    }

    PastShop pickUp(MemberId member, LineItem item, Money paid) {
        Occasion occasion = occasion();
        PickupOrder order =
                new PickupOrder(
                        new OrderId(occasion.act().value()),
                        "",
                        member,
                        Shop.HERE,
                        today(),
                        "",
                        List.of(new OrderLine(item.product(), 2, paid, 0)));
        did(
                new HandOver(rules)
                        .decide(
                                order,
                                List.of(new HandoverLine(1, 2)),
                                "",
                                Optional.empty(),
                                customer(member),
                                occasion)
                        .map(act -> act));
        return this;
    }

    PastShop redeem(MemberId member, String reward) {
        Outcome<Act.RewardRedeemed> taken =
                counter().redeem(visit(member), reward, List.of(), occasion());
        if (did(taken.map(act -> act)).isPresent()) {
            lastReward = Optional.of(accepted(taken));
            rewards.merge(reward, 1L, Long::sum);
        }
        return this;
    }

    PastShop cancelLast() {
        lastReward.ifPresent(act -> {
            MemberAccount account = account(act.redemption().member());
            if (did(counter().cancel(act, false, account, occasion()).map(back -> back))
                    .isPresent()) {
                rewards.merge(act.redemption().reward(), -1L, Long::sum);
            }
        });
        lastReward = Optional.empty();
        return this;
    }

    PastShop draw(MemberId member, long random) {
        Outcome<Act.PrizeDrawn> drawn = counter().draw(visit(member), random, occasion());
        if (did(drawn.map(act -> act)).isPresent()) {
            prizes.merge(accepted(drawn).prize().id(), 1L, Long::sum);
        }
        return this;
    }

    /** One piece of the first line of the last ticket comes back. */
    PastShop giveOneBack() {
        lastTicket.ifPresent(ticket -> {
            Optional<MemberAccount> member = ticket.member().map(this::account);
            Optional<MemberAccount> inviter =
                    ticket.ticket(rules).referral().map(referral -> account(referral.inviter()));
            RefundRequest request =
                    new RefundRequest(
                            ticket.act().occasion().act(),
                            List.of(RefundLine.of(1, 1)),
                            Returned.Reason.RETURNED,
                            Payout.Way.CASH,
                            Optional.empty());
            Outcome<Act.TicketRefunded> back =
                    new GiveBack(rules)
                            .decide(
                                    ticket,
                                    request,
                                    new GiveBack.Accounts(member, inviter),
                                    true,
                                    occasion());
            if (did(back.map(act -> act)).isPresent()) {
                List<Act.TicketRefunded> refunds = new ArrayList<>(ticket.refunds());
                refunds.add(accepted(back));
                lastTicket = Optional.of(ticket(ticket.act(), refunds));
            }
        });
        return this;
    }

    private static TicketHistory ticket(Act act, List<Act.TicketRefunded> refunds) {
        return new TicketHistory(1, "", 1, act, refunds);
    }

    PastShop bring(AccountChange opening) {
        accounts.put(opening.member(), account(opening.member(), rules).apply(opening));
        past.add(new Past.Brought(at(), opening));
        return this;
    }

    @Override
    public void all(Consumer<Past> visitor) {
        past.forEach(visitor);
    }

    @Override
    public void since(Instant from, Consumer<Past> visitor) {
        past.stream().filter(one -> !one.at().isBefore(from)).forEach(visitor);
    }

    @Override
    public Optional<LocalDate> birthday(MemberId member) {
        return Optional.empty();
    }

    private Optional<Act> did(Outcome<Act> outcome) {
        if (!(outcome instanceof Outcome.Accepted<Act>(Act act))) {
            return Optional.empty();
        }
        act.changes()
                .forEach(change ->
                        accounts.put(change.member(), account(change.member()).apply(change)));
        past.add(new Past.Acted(act.occasion().at(), act, rules));
        if (act instanceof Act.SaleCompleted || act instanceof Act.OrderHandedOver) {
            lastTicket = Optional.of(ticket(act, List.of()));
        }
        return Optional.of(act);
    }

    private void close(LocalDate day) {
        List<AccountChange> changes = new ArrayList<>();
        Occasion occasion = Shop.at("close-" + day, day.atTime(23, 59, 59));
        for (MemberId member : members.keySet()) {
            new CloseDay(rules).expire(account(member), day, occasion).ifPresent(changes::add);
        }
        if (!changes.isEmpty()) {
            did(Outcome.of(new Act.DayClosed(occasion, day, changes)));
        }
    }

    private CompleteReward counter() {
        return new CompleteReward(rules, Labels.NONE, new GivenOut(rewards, prizes));
    }

    private Visit visit(MemberId member) {
        return new Visit(
                Objects.requireNonNull(members.get(member)),
                account(member),
                List.of(),
                new Identification(member, Identification.Kind.ROTATING_CODE, "s"));
    }

    private Customer customer(MemberId member) {
        MemberAccount account = account(member);
        return new Customer(account, Optional.empty(), account.vestingInviter().map(this::account));
    }

    private MemberAccount account(MemberId member, LoyaltyRules opening) {
        return accounts.computeIfAbsent(member, id -> MemberAccount.opened(id, opening));
    }

    private Occasion occasion() {
        return Shop.at("act-" + past.size(), now);
    }

    private Instant at() {
        return now.atZone(ZONE).toInstant();
    }
}
