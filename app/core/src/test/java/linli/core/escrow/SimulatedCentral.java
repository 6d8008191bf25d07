package linli.core.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linli.core.Shop;
import linli.core.checkout.AccountChange;
import linli.core.checkout.Act;
import linli.core.checkout.MemberAccount;
import linli.core.escrow.SimulatedTill.Told;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.EscrowBook;
import linli.core.points.EscrowBook.Wish;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.PointsAccount;
import linli.core.points.PointsLedger;

/** The central of the simulation: journals as they came, accounts, homes and wishes. */
final class SimulatedCentral {

    private final Map<MemberId, MemberAccount> accounts = new HashMap<>();
    private final Map<MemberId, StationId> homes = new HashMap<>();
    final Map<StationId, List<Act>> held = new HashMap<>();
    final Map<MemberId, List<LedgerEntry>> own = new HashMap<>();
    private final Map<MemberId, List<Wish>> wishes = new HashMap<>();
    private LocalDate today;
    private boolean strict = true;

    SimulatedCentral(LocalDate today) {
        this.today = today;
    }

    MemberAccount account(MemberId member) {
        return Objects.requireNonNull(accounts.get(member));
    }

    StationId home(MemberId member) {
        return Objects.requireNonNull(homes.get(member));
    }

    void admit(MemberId member, StationId home) {
        accounts.put(member, MemberAccount.opened(member, Shop.rules()));
        homes.put(member, home);
    }

    /** Takes what continues the journal; returns how far it is held then. */
    long take(StationId station, long after, List<Act> acts) {
        List<Act> known = held.computeIfAbsent(station, id -> new ArrayList<>());
        long seq = after;
        for (Act act : acts) {
            seq++;
            if (seq == known.size() + 1) {
                known.add(act);
                act.changes().forEach(this::post);
            } else if (seq <= known.size()) {
                assertThat(act).isEqualTo(known.get(Math.toIntExact(seq - 1)));
            }
        }
        return known.size();
    }

    /** What that station is to see of everybody, as of now. */
    Map<MemberId, Told> feed(StationId station) {
        Map<MemberId, Told> items = new HashMap<>();
        accounts.keySet().forEach(member -> items.put(member, item(station, member)));
        return items;
    }

    Told item(StationId station, MemberId member) {
        long applied = held.getOrDefault(station, List.of()).size();
        MemberAccount account = account(member);
        return new Told(account, applied, book(member, account.points()).share(station));
    }

    void ask(StationId station, MemberId member, long points) {
        List<Wish> asked = wishes.computeIfAbsent(member, id -> new ArrayList<>());
        asked.removeIf(wish -> wish.station().equals(station));
        Wish wish = new Wish(station, points, false);
        boolean met = book(member, account(member).points()).isMet(wish);
        asked.add(new Wish(station, points, met));
        spread(member);
    }

    void endWishes() {
        wishes.clear();
        accounts.keySet().forEach(this::spread);
    }

    void move(MemberId member, StationId home) {
        homes.put(member, home);
        spread(member);
    }

    void turnTo(LocalDate day) {
        today = day;
        for (MemberId member : List.copyOf(accounts.keySet())) {
            PointsAccount points = account(member).points();
            Optional<LedgerEntry.Debit> gone =
                    new PointsLedger(points, new Holder.Free()).expire(day.minusDays(1));
            gone.ifPresent(entry -> {
                own.computeIfAbsent(member, id -> new ArrayList<>()).add(entry);
                put(member, account(member).points().apply(entry));
            });
            spread(member);
        }
    }

    /** Headquarters give up what that station holds; from now on points may be spent twice. */
    void writeOff(StationId station) {
        strict = false;
        for (MemberId member : List.copyOf(accounts.keySet())) {
            put(member, account(member).points().frozen(station).released(station));
            spread(member);
        }
    }

    private void post(AccountChange change) {
        MemberAccount before = account(change.member());
        assertThat(!strict || before.covers(change))
                .as("%s takes from %s", change, before)
                .isTrue();
        accounts.put(change.member(), before.fold(change, Shop.rules(), today));
        spread(change.member());
    }

    private void spread(MemberId member) {
        put(member, book(member, account(member).points()).spread());
        EscrowBook now = book(member, account(member).points());
        wishes.getOrDefault(member, new ArrayList<>())
                .replaceAll(wish -> new Wish(wish.station(), wish.points(), now.isMet(wish)));
    }

    private void put(MemberId member, PointsAccount points) {
        accounts.put(member, account(member).withPoints(points));
    }

    private EscrowBook book(MemberId member, PointsAccount points) {
        List<Wish> asked = wishes.getOrDefault(member, List.of());
        return new EscrowBook(points, home(member), asked, today);
    }
}
