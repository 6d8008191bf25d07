package linli.core.simulate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import linli.core.account.CloseDay;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.member.MemberId;
import linli.core.visit.Customer;

/**
 * The members of a scenario with their accounts. The close of a day visits only those for whom
 * something ends or is due then.
 */
final class SimulatedMembers {

    private static final LocalTime CLOSING = LocalTime.of(23, 59, 59);

    private final LoyaltyRules rules;
    private final SimulationRecords records;
    private final Map<MemberId, Seat> seats = new HashMap<>();
    private final List<Seat> inOrder = new ArrayList<>();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::day).thenComparingInt(Due::seat));

    SimulatedMembers(LoyaltyRules rules, SimulationRecords records) {
        this.rules = rules;
        this.records = records;
    }

    private static final class Seat {
        final int number;
        final Optional<LocalDate> birthday;
        MemberAccount account;
        LocalDate nextDue = LocalDate.MAX;

        Seat(int number, Optional<LocalDate> birthday, MemberAccount account) {
            this.number = number;
            this.birthday = birthday;
            this.account = account;
        }
    }

    private record Due(LocalDate day, int seat) {}

    void add(MemberId id, Optional<LocalDate> birthday) {
        seat(MemberAccount.opened(id, rules), birthday);
    }

    void seat(MemberAccount account, Optional<LocalDate> birthday) {
        Seat seat = new Seat(inOrder.size(), birthday, account);
        seats.put(account.member(), seat);
        inOrder.add(seat);
        schedule(seat);
    }

    boolean knows(MemberId id) {
        return seats.containsKey(id);
    }

    Optional<MemberAccount> account(MemberId id) {
        return Optional.ofNullable(seats.get(id)).map(seat -> seat.account);
    }

    /** The member as the rules see one, with the inviter who waits, if one does. */
    Optional<Customer> customer(MemberId id) {
        return Optional.ofNullable(seats.get(id))
                .map(seat ->
                        new Customer(
                                seat.account,
                                seat.birthday,
                                seat.account.vestingInviter().flatMap(this::account)));
    }

    List<MemberAccount> accounts() {
        return inOrder.stream().map(seat -> seat.account).toList();
    }

    void apply(List<AccountChange> changes, Occasion occasion) {
        for (AccountChange change : changes) {
            Seat seat = seats.get(change.member());
            if (seat == null) {
                throw new IllegalStateException("Not a member: " + change.member());
            }
            seat.account = seat.account.apply(change);
            change.ledger()
                    .forEach(entry ->
                            records.wrote(
                                    new LedgerLine(occasion.localTime(), change.member(), entry)));
            schedule(seat);
        }
    }

    /** Closes the days from one to another, both included, of which none was closed before. */
    void close(LocalDate first, LocalDate last, Occasions occasions) {
        CloseDay closing = new CloseDay(rules);
        while (!due.isEmpty() && !due.peek().day().isAfter(last)) {
            Due next = due.remove();
            Seat seat = inOrder.get(next.seat());
            if (!seat.nextDue.equals(next.day())) {
                continue;
            }
            if (next.day().isBefore(first)) {
                // Restored points may have ended before they came back: they go with this day.
                scheduleOn(first, seat);
                continue;
            }
            seat.nextDue = LocalDate.MAX;
            Occasion occasion = occasions.at(next.day().toString(), next.day().atTime(CLOSING));
            Optional<AccountChange> change = closing.close(seat.account, next.day(), occasion);
            apply(change.stream().toList(), occasion);
            schedule(seat);
        }
    }

    private void schedule(Seat seat) {
        LocalDate expiry = seat.account.points().firstExpiry().orElse(LocalDate.MAX);
        LocalDate review = seat.account.tier().until().orElse(LocalDate.MAX);
        LocalDate day = expiry.isBefore(review) ? expiry : review;
        if (!day.equals(LocalDate.MAX) && !day.equals(seat.nextDue)) {
            scheduleOn(day, seat);
        }
    }

    private void scheduleOn(LocalDate day, Seat seat) {
        seat.nextDue = day;
        due.add(new Due(day, seat.number));
    }
}
