package linli.core.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import linli.core.Shop;
import linli.core.account.CloseDay;
import linli.core.account.MemberAccount;
import linli.core.account.SettleEscrow;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsLedger;
import linli.core.points.Shares;
import linli.core.points.Unit;
import linli.core.points.UnitChange;
import linli.core.points.ValueWhy;
import linli.core.points.Why;

/** A station of the simulation: its journal, and what the central last told it. */
final class SimulatedTill {

    /** What the central tells of an account: with how much of the journal, and what may be kept. */
    record Told(MemberAccount account, long appliedSeq, Shares shares) {}

    final StationId id;
    final List<Act> journal = new ArrayList<>();
    final Map<MemberId, Told> told = new HashMap<>();
    long acknowledged;
    long asked;
    boolean online = true;
    private LocalDate day;
    private int acts;

    SimulatedTill(StationId id, LocalDate day) {
        this.id = id;
        this.day = day;
    }

    /** The account as the screen shows it. */
    MemberAccount account(MemberId member) {
        Told known = told.get(member);
        MemberAccount account =
                known == null ? MemberAccount.opened(member, Shop.rules()) : known.account();
        long included = known == null ? 0 : known.appliedSeq();
        for (Act act : journal.subList(Math.toIntExact(included), journal.size())) {
            Optional<AccountChange> change = act.changeOf(member);
            if (change.isPresent()) {
                account = account.fold(change.get(), Shop.rules(), day);
            }
        }
        return account;
    }

    boolean isSettled(MemberId member) {
        Told known = told.get(member);
        return known != null
                && journal.stream()
                        .skip(known.appliedSeq())
                        .allMatch(act -> act.changeOf(member).isEmpty());
    }

    /** The clock here shows that day; every day before it is closed. */
    void turnTo(LocalDate today) {
        while (day.isBefore(today)) {
            Occasion occasion = occasion();
            List<AccountChange> changes = new ArrayList<>();
            for (MemberId member : members()) {
                new CloseDay(Shop.rules())
                        .expire(account(member), day, occasion)
                        .ifPresent(changes::add);
            }
            journal.add(new Act.DayClosed(occasion, day, changes));
            day = day.plusDays(1);
        }
    }

    void earn(MemberId member, long points, int daysToLive) {
        Occasion occasion = occasion();
        write(
                occasion,
                member,
                Unit.POINTS,
                book(member, Unit.POINTS)
                        .earn(
                                new Why.Opening(points),
                                occasion.act().value(),
                                new LotId(occasion.act().value() + "/1"),
                                day.plusDays(daysToLive)));
    }

    /** Spends as much of that as can be spent here. */
    void spend(MemberId member, Unit unit, long points) {
        long here = account(member).of(unit).available(new Holder.Escrow(id));
        long some = Math.min(points, here);
        if (some > 0) {
            Occasion occasion = occasion();
            Why why =
                    unit == Unit.POINTS
                            ? new Why.Drawn(some)
                            : new ValueWhy.ValuePaid(Money.ofFen(some));
            write(occasion, member, unit, book(member, unit).spend(why, occasion.act().value()));
        }
    }

    /** Money is paid in, and a fifth of it is given on top. */
    void topUp(MemberId member, long fen, int daysToLive) {
        Money paid = Money.ofFen(fen);
        Money gift = Money.ofFen(fen / 5 + 1);
        topUp(member, new ValueWhy.ToppedUp(paid), LotSlice.NEVER);
        topUp(member, new ValueWhy.TopUpGift(paid, paid, gift), day.plusDays(daysToLive));
    }

    private void topUp(MemberId member, Why why, LocalDate ends) {
        Occasion occasion = occasion();
        String act = occasion.act().value();
        LotId lot = new LotId(act + "/v1");
        write(occasion, member, Unit.FEN, book(member, Unit.FEN).earn(why, act, lot, ends));
    }

    void clawBack(MemberId member, long points) {
        Occasion occasion = occasion();
        Why why = new Why.Drawn(points);
        write(
                occasion,
                member,
                Unit.POINTS,
                book(member, Unit.POINTS).clawBack(why, occasion.act().value()));
    }

    /** Receives what is offered, and gives back what is above the share. */
    void settle(boolean onlyNow) {
        for (MemberId member : members()) {
            Occasion occasion = occasion();
            SettleEscrow.receive(account(member), occasion)
                    .ifPresent(change ->
                            journal.add(new Act.EscrowReceived(occasion, List.of(change))));
            Told known = told.get(member);
            if (known != null && isSettled(member) && (known.shares().now() || !onlyNow)) {
                Occasion later = occasion();
                SettleEscrow.giveBack(account(member), known.shares(), later)
                        .ifPresent(change ->
                                journal.add(new Act.EscrowReturned(later, List.of(change))));
            }
        }
    }

    private void write(Occasion occasion, MemberId member, Unit unit, LedgerEntry entry) {
        AccountChange change =
                new AccountChange(
                        member,
                        unit == Unit.POINTS ? List.of(entry) : List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        unit == Unit.FEN ? UnitChange.of(List.of(entry)) : UnitChange.NONE);
        assertThat(account(member).covers(change)).as("%s at %s", entry, id).isTrue();
        journal.add(new Act.DayClosed(occasion, day, List.of(change)));
    }

    private PointsLedger book(MemberId member, Unit unit) {
        return new PointsLedger(account(member).of(unit), new Holder.Escrow(id));
    }

    private List<MemberId> members() {
        TreeSet<String> ids = new TreeSet<>();
        told.keySet().forEach(member -> ids.add(member.value()));
        journal.forEach(act -> act.changes().forEach(some -> ids.add(some.member().value())));
        return ids.stream().map(MemberId::new).toList();
    }

    private Occasion occasion() {
        ActId act = new ActId(id.value() + "-" + ++acts);
        return new Occasion(
                act, day.atTime(9, 0).toInstant(ZoneOffset.UTC), day.atTime(9, 0), day, id, "op");
    }
}
