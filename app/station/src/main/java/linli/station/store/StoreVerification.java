package linli.station.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.core.account.LoyaltyRules;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ValueMoved;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.Unit;
import linli.core.till.ShiftClosing;
import linli.station.journal.ActCodec;
import linli.station.journal.Entry;
import linli.station.journal.Journal;
import linli.station.journal.JournalFault;
import linli.station.store.StationReport.Discrepancy;
import linli.station.store.h2.Row;
import linli.station.store.h2.StoreParts;
import linli.station.store.member.AccountVerification;

/**
 * Verifies a station: the chain; H2 against the rows that the journal makes, row for row; the
 * conservation of points; the balances on screen; the cash. Only while nothing is written.
 */
public final class StoreVerification {

    private static final int AT_ONCE = 200;

    private final StoreParts parts;
    private final ActRows rows;
    private final ActCodec acts;
    private final Journal journal;
    private final List<Discrepancy> found = new ArrayList<>();
    private final Map<Unit, Map<MemberId, Long>> ledger = new EnumMap<>(Unit.class);
    private final Map<Unit, Long> issued = new EnumMap<>(Unit.class);
    private final Map<Unit, Long> taken = new EnumMap<>(Unit.class);
    private long sales;
    private int shifts;
    private Money drawer = Money.ZERO;

    StoreVerification(StoreParts parts, ActRows rows, ActCodec acts, Journal journal) {
        this.parts = parts;
        this.rows = rows;
        this.acts = acts;
        this.journal = journal;
    }

    /**
     * Verifies everything.
     *
     * @param rules by which tiers on screen are judged
     */
    public StationReport run(LoyaltyRules rules) throws IOException {
        try {
            verifyRows();
        } catch (JournalFault fault) {
            found.add(new Discrepancy(fault.code().name(), "journal entry " + fault.seq()));
        }
        verifyCash();
        verifyAccounts(rules);
        return new StationReport(
                journal.head(),
                sales,
                issued.getOrDefault(Unit.POINTS, 0L),
                taken.getOrDefault(Unit.POINTS, 0L),
                Money.ofFen(issued.getOrDefault(Unit.FEN, 0L)),
                Money.ofFen(taken.getOrDefault(Unit.FEN, 0L)),
                drawer,
                found);
    }

    private void verifyRows() throws IOException {
        RowComparison comparison = new RowComparison(parts, found);
        List<Row> expected = new ArrayList<>();
        long[] first = {1};
        String[] before = {journal.start().hash()};
        journal.read(
                1,
                entry -> {
                    Act act = acts.read(entry.header(), entry.payload());
                    verifyDraw(act, before[0], entry.seq());
                    before[0] = entry.hash();
                    count(act);
                    expected.addAll(rows.of(entry.seq(), act));
                    if (entry.seq() - first[0] + 1 == AT_ONCE || isLast(entry)) {
                        comparison.compare(first[0], entry.seq(), expected);
                        expected.clear();
                        first[0] = entry.seq() + 1;
                    }
                });
        comparison.compareCounts();
    }

    private boolean isLast(Entry entry) {
        return entry.seq() == journal.head().seq();
    }

    private void count(Act act) {
        if (act instanceof Act.SaleCompleted) {
            sales++;
        }
        if (act instanceof Act.ShiftClosed(var when, ShiftClosing closing)) {
            verifyClosing(closing);
        }
        drawer = drawer.plus(act.cash());
        for (AccountChange change : act.changes()) {
            for (Unit unit : Unit.values()) {
                change.ledger(unit).forEach(entry -> count(act, change.member(), unit, entry));
            }
        }
        verifyValue(act);
    }

    private void count(Act act, MemberId member, Unit unit, LedgerEntry entry) {
        issued.merge(unit, Math.max(0, entry.points()), Math::addExact);
        taken.merge(unit, Math.max(0, -entry.points()), Math::addExact);
        ledger.computeIfAbsent(unit, any -> new HashMap<>())
                .merge(member, entry.points(), Math::addExact);
        verifyPostings(act, entry);
    }

    /** What was tendered of stored value left an account, and what was paid in came into one. */
    private void verifyValue(Act act) {
        if (!ValueMoved.by(act).isWhole()) {
            found.add(new Discrepancy("VALUE_MISMATCH", "act " + act.occasion().act().value()));
        }
    }

    /** The number of a draw follows from the journal before it, and the prize from the number. */
    private void verifyDraw(Act act, String before, long seq) {
        if (act instanceof Act.PrizeDrawn drawn && !drawn.isFair(before)) {
            found.add(new Discrepancy("DRAW_MISMATCH", "entry " + seq));
        }
    }

    /** A shift ends with what its acts put into the drawer, and with the next number. */
    private void verifyClosing(ShiftClosing closing) {
        shifts++;
        String place = "Z report " + closing.number();
        if (closing.number() != shifts) {
            found.add(new Discrepancy("SHIFT_NUMBER_GAP", place));
        }
        if (!closing.expected().equals(drawer)) {
            found.add(new Discrepancy("SHIFT_CASH_DIFFERS", place));
        }
    }

    /** What a posting gives is all in its lots, from whose front debt took its part. */
    private void verifyPostings(Act act, LedgerEntry entry) {
        if (entry instanceof LedgerEntry.Credit credit) {
            long placed = credit.lots().stream().mapToLong(LotSlice::points).sum();
            if (placed != credit.points() || credit.debtPaid() > placed) {
                found.add(new Discrepancy("POSTING_NOT_WHOLE", "act " + act.occasion().act()));
            }
        }
    }

    private void verifyCash() {
        long inRows = parts.queries().number("select sum(fen) from drawer_change");
        if (inRows != drawer.fen()) {
            found.add(
                    new Discrepancy(
                            "CASH_DIFFERS",
                            "store says " + inRows + " fen, journal " + drawer.fen() + " fen"));
        }
    }

    private void verifyAccounts(LoyaltyRules rules) {
        AccountVerification accounts = new AccountVerification(parts, rules);
        Set<MemberId> members = new LinkedHashSet<>();
        ledger.values().forEach(sums -> members.addAll(sums.keySet()));
        for (MemberId member : members) {
            for (AccountVerification.Wrong wrong :
                    accounts.of(member, sum(Unit.POINTS, member), sum(Unit.FEN, member))) {
                found.add(new Discrepancy(wrong.name(), "member " + member.value()));
            }
        }
    }

    private long sum(Unit unit, MemberId member) {
        return ledger.getOrDefault(unit, Map.of()).getOrDefault(member, 0L);
    }
}
