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
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.escrow.SimulatedTill.Told;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.EscrowBook;
import linli.core.points.EscrowBook.Wish;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.PointsLedger;
import linli.core.points.Shares;
import linli.core.points.Unit;

/** The central of the simulation: journals as they came, accounts, homes and wishes. */
final class SimulatedCentral {

    private final Map<MemberId, MemberAccount> accounts = new HashMap<>();
    private final Map<MemberId, StationId> homes = new HashMap<>();
    final Map<StationId, List<Act>> held = new HashMap<>();
    final Map<Purse, List<LedgerEntry>> own = new HashMap<>();
    private final Map<Purse, List<Wish>> wishes = new HashMap<>();
    private LocalDate today;
    private boolean strict = true;

    /** What a member has of one unit. */
    record Purse(MemberId member, Unit unit) {}

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
        return new Told(
                account,
                applied,
                new Shares(
                        book(new Purse(member, Unit.POINTS)).share(station),
                        book(new Purse(member, Unit.FEN)).share(station)));
    }

    void ask(StationId station, MemberId member, Unit unit, long points) {
        Purse purse = new Purse(member, unit);
        List<Wish> asked = wishes.computeIfAbsent(purse, id -> new ArrayList<>());
        asked.removeIf(wish -> wish.station().equals(station));
        Wish wish = new Wish(station, points, false);
        boolean met = book(purse).isMet(wish);
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
            for (Unit unit : Unit.values()) {
                Purse purse = new Purse(member, unit);
                Optional<LedgerEntry.Debit> gone =
                        new PointsLedger(account(purse), new Holder.Free())
                                .expire(day.minusDays(1));
                gone.ifPresent(entry -> {
                    own.computeIfAbsent(purse, id -> new ArrayList<>()).add(entry);
                    put(purse, account(purse).apply(entry));
                });
            }
            spread(member);
        }
    }

    /** Headquarters give up what that station holds; from now on points may be spent twice. */
    void writeOff(StationId station) {
        strict = false;
        for (MemberId member : List.copyOf(accounts.keySet())) {
            for (Unit unit : Unit.values()) {
                Purse purse = new Purse(member, unit);
                put(purse, account(purse).frozen(station).released(station));
            }
            spread(member);
        }
    }

    /** Planted: fen that no entry says. */
    void slip(MemberId member, long fen) {
        LotSlice more =
                new LotSlice(
                        new LotId("slip"), LotSlice.NEVER, LotSlice.NEVER, new Holder.Free(), fen);
        List<LotSlice> slices = new ArrayList<>(account(member).value().slices());
        slices.removeIf(slice -> slice.lot().equals(more.lot()));
        slices.add(more);
        put(new Purse(member, Unit.FEN), new PointsAccount(slices, account(member).value().debt()));
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
        for (Unit unit : Unit.values()) {
            Purse purse = new Purse(member, unit);
            put(purse, book(purse).spread());
            EscrowBook now = book(purse);
            wishes.getOrDefault(purse, new ArrayList<>())
                    .replaceAll(wish -> new Wish(wish.station(), wish.points(), now.isMet(wish)));
        }
    }

    PointsAccount account(Purse purse) {
        return account(purse.member()).of(purse.unit());
    }

    private void put(Purse purse, PointsAccount after) {
        accounts.put(purse.member(), account(purse.member()).with(purse.unit(), after));
    }

    private EscrowBook book(Purse purse) {
        List<Wish> asked = wishes.getOrDefault(purse, List.of());
        return new EscrowBook(account(purse), home(purse.member()), asked, today);
    }
}
