package linli.central.headquarters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.central.intake.Accounts;
import linli.central.intake.Bookkeeping;
import linli.central.store.Database;
import linli.central.store.Journals.Head;
import linli.central.store.Ledger;
import linli.central.store.Ledger.Total;
import linli.central.store.Transaction;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.contract.v1.headquarters.VerificationReport.Journal;
import linli.core.account.MemberAccount;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;
import linli.core.tender.TenderType;

/**
 * Adds everything up again, from the entries as stations wrote them: chains, what each act moved,
 * the balances of members, and the money in drawers and payment services.
 */
public final class Verification {

    private static final int PAGE = 1000;

    private final Database database;
    private final ActMessages messages;

    /** Reads acts without their personal fields. */
    public Verification(Database database, MemberCipher cipher) {
        this.database = database;
        this.messages = new ActMessages(member -> Optional.empty(), cipher);
    }

    /** What was found, as of one moment. */
    public VerificationReport report() {
        return database.inSnapshot(this::report);
    }

    private VerificationReport report(Transaction tx) {
        List<Discrepancy> found = new ArrayList<>();
        List<Journal> journals = new ArrayList<>();
        for (StationId station : tx.stations().all()) {
            Recount recount = new Recount(messages, station, found);
            for (Head head : tx.journals().heads(station)) {
                journals.add(recount.journal(tx, head));
            }
            compare(recount.money(), tx.ledger().money(station), station, found);
        }
        for (Ledger.Imbalance act : tx.ledger().imbalances()) {
            found.add(new Discrepancy("UNBALANCED_ACT", act.act() + " " + act.unit()));
        }
        for (Total total : tx.ledger().totals()) {
            boolean waits =
                    total.account().equals(Bookkeeping.HELD)
                            || total.account().equals(Bookkeeping.DISPUTED)
                            || total.account().equals(TenderType.STORED_VALUE.name());
            if (waits && total.sum() != 0) {
                found.add(new Discrepancy(waiting(total), total.unit().name()));
            }
        }
        return members(tx, journals, found);
    }

    /** Stored value that was tendered must have left an account, and the other way round. */
    private static String waiting(Total total) {
        return total.account().equals(TenderType.STORED_VALUE.name()) ? "VALUE_MISMATCH" : "HELD";
    }

    private static void compare(
            Map<String, Long> recounted,
            Map<String, Long> posted,
            StationId station,
            List<Discrepancy> found) {
        Map<String, Long> difference = new HashMap<>(recounted);
        posted.forEach((account, sum) -> difference.merge(account, -sum, Long::sum));
        difference.forEach((account, fen) -> {
            if (fen != 0) {
                found.add(new Discrepancy("MONEY_MISMATCH", station.value() + " " + account));
            }
        });
    }

    private static VerificationReport members(
            Transaction tx, List<Journal> journals, List<Discrepancy> found) {
        Map<Unit, Map<String, Long>> posted = new EnumMap<>(Unit.class);
        for (Unit unit : Unit.values()) {
            posted.put(unit, tx.ledger().balances(unit));
        }
        AccountSum sum = new AccountSum();
        Set<StationId> stations = new HashSet<>(tx.stations().all());
        List<MemberId> page = tx.neighbours().after("", PAGE);
        while (!page.isEmpty()) {
            for (MemberId member : page) {
                MemberAccount account =
                        Accounts.read(tx.neighbours().account(member).orElseThrow());
                posted.forEach((unit, sums) -> check(account, unit, sums, found));
                if (!isWellHeld(account, Unit.POINTS, stations)
                        || !isWellHeld(account, Unit.FEN, stations)) {
                    found.add(new Discrepancy("ESCROW_MISMATCH", member.value()));
                }
                sum.add(account);
            }
            page = tx.neighbours().after(page.getLast().value(), PAGE);
        }
        posted.values()
                .forEach(sums ->
                        sums.keySet().forEach(id -> found.add(new Discrepancy("NO_ACCOUNT", id))));
        return sum.report(journals, found);
    }

    private static void check(
            MemberAccount account, Unit unit, Map<String, Long> sums, List<Discrepancy> found) {
        String member = account.member().value();
        Long posted = sums.remove(member);
        if (account.of(unit).balance() != (posted == null ? 0 : posted)
                || isNegative(account.of(unit))) {
            found.add(
                    new Discrepancy(
                            unit == Unit.POINTS ? "BALANCE_MISMATCH" : "VALUE_BALANCE_MISMATCH",
                            member));
        }
    }

    /** Whether each hand is a station's that exists and has each lot once. */
    private static boolean isWellHeld(MemberAccount account, Unit unit, Set<StationId> stations) {
        Set<List<Object>> hands = new HashSet<>();
        return account.of(unit).slices().stream()
                .allMatch(slice ->
                        hands.add(List.of(slice.lot(), slice.holder()))
                                && station(slice.holder()).map(stations::contains).orElse(true));
    }

    private static Optional<StationId> station(Holder holder) {
        return switch (holder) {
            case Holder.Escrow(StationId station) -> Optional.of(station);
            case Holder.Offered(StationId station) -> Optional.of(station);
            case Holder.Frozen(StationId station) -> Optional.of(station);
            case Holder.Free free -> Optional.empty();
            case Holder.Held held -> Optional.empty();
        };
    }

    private static boolean isNegative(PointsAccount account) {
        return account.debt() < 0
                || account.slices().stream().anyMatch(slice -> slice.points() <= 0);
    }
}
