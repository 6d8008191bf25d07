package linli.central.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.Ledger.Posting;
import linli.central.store.Neighbours.Admission;
import linli.central.store.Neighbours.MemberRow;
import linli.central.store.News;
import linli.central.store.Quarantine.Disputed;
import linli.central.store.Transaction;
import linli.contract.trust.MemberKey;
import linli.contract.v1.act.ActMessage;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.field.Profiles;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.act.MemberAct;
import linli.core.act.ValueAct;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.PickupOrder;
import linli.core.points.Unit;
import linli.core.rulebook.RuleBook;

/**
 * Applies the acts of one upload, as facts: nothing is priced or earned again. What does not fit is
 * disputed, and the rest of it stands; no act ever stops the ones after it.
 */
final class Application {

    private final Transaction tx;
    private final News news;
    private final StationId station;
    private final RuleBooks books;
    private final Profiles profiles;
    private final Map<MemberId, MemberKey> keys;
    private final RefundCheck refunds;
    private final Accounts accounts;
    private final Set<String> skus;
    private final Set<String> acts;
    private final Set<String> carried = new HashSet<>();
    private final List<Posting> postings = new ArrayList<>();
    private final Set<MemberId> withSomethingHeld = new HashSet<>();

    Application(
            Transaction tx,
            News news,
            StationId station,
            RuleBooks books,
            Assortment assortment,
            Profiles profiles,
            Map<MemberId, MemberKey> keys,
            RefundCheck refunds,
            List<Optional<Act>> readable) {
        Batch batch = Batch.of(readable);
        this.tx = tx;
        this.news = news;
        this.station = station;
        this.books = books;
        this.profiles = profiles;
        this.keys = keys;
        this.refunds = refunds;
        this.accounts = Accounts.locked(tx, batch.members());
        this.skus = assortment.known(tx, batch.skus());
        this.acts = new HashSet<>(tx.journals().known(station, batch.ids()));
    }

    /** Acts that were taken in from an earlier epoch are known, and are not applied again. */
    void recognise(int epoch, List<Optional<Act>> batch) {
        if (epoch > 1) {
            carried.addAll(tx.journals().knownBefore(station, epoch, Batch.of(batch).ids()));
        }
    }

    /** Applies the next act, or disputes the entry if it cannot be read. */
    void apply(JournalEntry entry, Optional<Act> readable) {
        JournalHeader header = entry.header();
        if (readable.isEmpty()) {
            dispute(header, Dispute.UNREADABLE_ACT, header.type());
        } else {
            apply(entry, readable.get());
        }
    }

    private void apply(JournalEntry entry, Act act) {
        JournalHeader header = entry.header();
        if (carried.contains(act.occasion().act().value())) {
            return;
        }
        if (!acts.add(act.occasion().act().value())) {
            dispute(header, Dispute.ACT_REPEATED, act.occasion().act().value());
            return;
        }
        LoyaltyRules rules = rules(header);
        Set<MemberId> held = new HashSet<>();
        switch (act) {
            case Act.MemberRegistered registered -> register(header, registered.member(), rules);
            case Act.SaleCompleted sale -> check(header, sale, rules);
            case Act.OrderHandedOver handover -> handOver(header, handover);
            case Act.RewardRedeemed redeemed -> reward(entry, redeemed, rules);
            case Act.RedemptionCancelled cancelled -> reward(entry, cancelled, rules);
            case Act.PrizeDrawn drawn -> reward(entry, drawn, rules);
            case Act.TicketRefunded refund -> takeBack(header, refund, held);
            case ClaimAct claim -> take(header, claim, held);
            case ValueAct.ToppedUp topUp ->
                    dispute(header, new SaleCheck(accounts, rules).toppedUp(topUp), topUp);
            case ValueAct.Withdrawn withdrawn -> {}
            case Act.ShiftOpened shift -> {}
            case Act.CashMoved moved -> {}
            case Act.ShiftClosed closed -> check(header, closed);
            case Act.OperatorChanged changed -> {}
            case Act.SignedIn signedIn -> {}
            case Act.SignInRefused refused -> {}
            case Act.LockOutEnded ended -> {}
            case Act.DayClosed closed -> {}
            case Act.SaleSuspended aside -> {}
            case Act.SaleRecalled again -> {}
            case Act.EscrowReceived received -> {}
            case Act.EscrowReturned returned -> {}
            case MemberAct about -> take(entry, about, rules, held);
        }
        for (AccountChange change : changes(act, rules)) {
            if (!held.contains(change.member())) {
                accounts.change(change, rules, header.businessDate())
                        .map(dispute -> precisely(dispute, change.member()))
                        .ifPresent(dispute -> {
                            if (dispute.isHeld()) {
                                held.add(change.member());
                            }
                            dispute(header, dispute, change.member().value());
                        });
            }
        }
        withSomethingHeld.addAll(held);
        refundOf(act).ifPresent(refund -> withdrawTiers(refund, held, rules, header));
        List<Posting> booked = Bookkeeping.of(act, held);
        if (!Bookkeeping.isSettled(booked)) {
            dispute(header, Dispute.VALUE_MISMATCH, act.occasion().act().value());
        }
        postings.addAll(booked);
    }

    /** Writes what was applied and tells whom it concerns. */
    void finish(Instant now) {
        LocalDate today = books.at(tx, now).calendar().businessDay(now);
        accounts.spread(new Spreading(tx, now, today));
        // The station shows what was held until it hears of the account without it
        Set<MemberId> told = new HashSet<>(accounts.changed());
        withSomethingHeld.stream().filter(accounts::knows).forEach(told::add);
        tx.neighbours()
                .seenBy(told, station)
                .forEach((member, stations) ->
                        news.tell(stations, new Ref(Kind.MEMBER, member.value())));
        tx.ledger().post(station, postings);
        accounts.save(tx);
    }

    private LoyaltyRules rules(JournalHeader header) {
        Optional<RuleBook> named = books.version(tx, header.ruleBookVersion());
        if (named.isEmpty()) {
            String version = Integer.toString(header.ruleBookVersion());
            dispute(header, Dispute.UNKNOWN_RULE_BOOK, version);
        }
        return named.orElseGet(() -> books.newest(tx)).rules();
    }

    private void register(JournalHeader header, Member member, LoyaltyRules rules) {
        MemberId id = member.id();
        if (accounts.knows(id)) {
            dispute(header, Dispute.ALREADY_REGISTERED, id.value());
            return;
        }
        if (!tx.neighbours().taken(List.of(member.number())).isEmpty()) {
            dispute(header, Dispute.NUMBER_TAKEN, id.value());
        }
        Optional<MemberKey> key = Optional.ofNullable(keys.get(id));
        MemberAccount account = MemberAccount.opened(id, rules);
        String sealed = key.map(some -> profiles.seal(member.profile(), id, some)).orElse("");
        MemberRow row =
                new MemberRow(
                        id,
                        member.number().value(),
                        member.home(),
                        new MemberItem(without(member), sealed, Optional.empty()).text());
        tx.neighbours()
                .admit(
                        List.of(
                                new Admission(
                                        row,
                                        key.map(MemberKey::toBase64),
                                        Accounts.text(account))));
        accounts.open(account);
    }

    private void take(JournalEntry entry, MemberAct act, LoyaltyRules rules, Set<MemberId> held) {
        new MemberCheck(tx, news, station)
                .take(
                        new ActMessage(entry.header().type(), entry.payload()),
                        act,
                        accounts.account(act.member()),
                        rules)
                .ifPresent(dispute -> {
                    if (dispute.isHeld()) {
                        held.add(act.member());
                    }
                    dispute(entry.header(), dispute, act.member().value());
                });
    }

    private List<AccountChange> changes(Act act, LoyaltyRules rules) {
        return act instanceof MemberAct about
                ? MemberCheck.changes(about, accounts.account(about.member()), rules)
                : act.changes();
    }

    private static Member without(Member member) {
        return member.withProfile(Profile.UNKNOWN);
    }

    private void check(JournalHeader header, Act.SaleCompleted sale, LoyaltyRules rules) {
        dispute(header, new SaleCheck(accounts, rules).sold(sale), sale);
        sale.sale().lines().stream()
                .map(line -> line.item().product().sku().value())
                .distinct()
                .filter(sku -> !skus.contains(sku))
                .forEach(sku -> dispute(header, Dispute.UNKNOWN_SKU, sku));
    }

    private void reward(JournalEntry entry, Act act, LoyaltyRules rules) {
        RewardCheck check = new RewardCheck(tx.rewards(), station, rules);
        Set<Dispute> found =
                switch (act) {
                    case Act.RewardRedeemed redeemed ->
                            check.redeemed(
                                    redeemed, accounts.account(redeemed.redemption().member()));
                    case Act.RedemptionCancelled cancelled -> check.cancelled(cancelled);
                    case Act.PrizeDrawn drawn ->
                            check.drawn(drawn, entry.prevHash(), accounts.account(drawn.member()));
                    default -> Set.of();
                };
        dispute(entry.header(), found, act);
    }

    /** What the station says should be in the drawer must be what its acts put there. */
    private void check(JournalHeader header, Act.ShiftClosed closed) {
        long posted = tx.ledger().money(station, "CASH");
        for (Posting posting : postings) {
            boolean isCash = posting.unit() == Unit.FEN && posting.account().equals("CASH");
            posted += isCash ? posting.amount() : 0;
        }
        if (posted != closed.closing().expected().fen()) {
            dispute(header, Dispute.DRAWER_MISMATCH, "Z " + closed.closing().number());
        }
    }

    private void handOver(JournalHeader header, Act.OrderHandedOver handover) {
        PickupOrder order = handover.order();
        // Counted also of an order that nobody knows: it may come later, and is not waiting then
        if (tx.orders().find(station, order.id()).isEmpty()) {
            dispute(header, Dispute.UNKNOWN_ORDER, order.id().value());
        }
        for (HandoverLine line : handover.lines()) {
            tx.orders().handOver(station, order.id(), line.line(), line.qty());
        }
        Map<Integer, Long> gone = tx.orders().handedOver(station, order.id());
        for (HandoverLine line : handover.lines()) {
            boolean known = line.line() <= order.lines().size();
            long now = gone.getOrDefault(line.line(), 0L);
            if (!known || now > order.lines().get(line.line() - 1).qty()) {
                dispute(header, Dispute.OVER_HANDED_OVER, order.id().value());
            }
        }
        news.tell(station, new Ref(Kind.ORDER, order.id().value()));
    }

    /** What is no return of a ticket of this station is kept, but its points wait. */
    private void takeBack(JournalHeader header, Act.TicketRefunded refund, Set<MemberId> held) {
        refunds.take(refund)
                .ifPresent(dispute -> {
                    dispute(header, dispute, refund.returned().ticket().value());
                    refund.changes().forEach(change -> held.add(change.member()));
                });
        checkPaid(header, refund);
    }

    private void checkPaid(JournalHeader header, Act.TicketRefunded refund) {
        if (!RefundCheck.isPaid(refund)) {
            dispute(header, Dispute.PAYMENT_MISMATCH, refund.returned().ticket().value());
        }
    }

    /** A claim is counted; if money went back it is a return as any other. */
    private void take(JournalHeader header, ClaimAct act, Set<MemberId> held) {
        ClaimCheck check = new ClaimCheck(tx, station, refunds);
        check.take(header, act)
                .ifPresent(dispute -> {
                    dispute(header, dispute, act.claim().ticket().value());
                    act.changes().forEach(change -> held.add(change.member()));
                });
        act.refund().ifPresent(refund -> checkPaid(header, refund));
        if (act instanceof ClaimAct.Settled settled && !check.isAllowed(settled)) {
            dispute(header, Dispute.CLAIM_NOT_DECIDED, settled.filed().value());
        }
    }

    /** What came back by the act, if anything did. */
    static Optional<Act.TicketRefunded> refundOf(Act act) {
        return switch (act) {
            case Act.TicketRefunded refund -> Optional.of(refund);
            case ClaimAct claim -> claim.refund();
            default -> Optional.empty();
        };
    }

    /** Stations only raise tiers; what a return takes away is taken away here. */
    private void withdrawTiers(
            Act.TicketRefunded refund,
            Set<MemberId> held,
            LoyaltyRules rules,
            JournalHeader header) {
        refund.changes().stream()
                .map(AccountChange::member)
                .filter(member -> !held.contains(member))
                .forEach(member -> accounts.withdraw(member, rules, header.businessDate()));
    }

    /** Nobody has the number of a lost card any more, but whose it was is known. */
    private Dispute precisely(Dispute dispute, MemberId member) {
        boolean isStopped =
                dispute == Dispute.UNKNOWN_MEMBER
                        && AbsentMember.of(member)
                                .flatMap(absent -> tx.stoppedCards().owner(absent.number()))
                                .isPresent();
        return isStopped ? Dispute.CARD_STOPPED : dispute;
    }

    private void dispute(JournalHeader header, Set<Dispute> found, Act act) {
        found.forEach(dispute -> dispute(header, dispute, act.occasion().act().value()));
    }

    private void dispute(JournalHeader header, Dispute dispute, String subject) {
        tx.quarantine().dispute(station, header.epoch(), header.seq(), dispute.name(), subject);
        Disputed disputed =
                new Disputed(station, header.epoch(), header.seq(), dispute.name(), subject);
        news.tell(station, disputed.ref());
    }
}
