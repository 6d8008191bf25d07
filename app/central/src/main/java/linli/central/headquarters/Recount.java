package linli.central.headquarters;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.central.intake.Bookkeeping;
import linli.central.store.Journals.Head;
import linli.central.store.Journals.Stored;
import linli.central.store.Ledger.Posting;
import linli.central.store.Transaction;
import linli.contract.trust.Hash;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.contract.v1.headquarters.VerificationReport.Journal;
import linli.contract.v1.journal.JournalEntry;
import linli.core.Outcome;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.member.StationId;
import linli.core.points.LedgerEntry;
import linli.core.points.Unit;
import linli.core.till.ShiftClosing;

/** Reads one station's journals again, entry by entry. */
final class Recount {

    private final ActMessages messages;
    private final StationId station;
    private final List<Discrepancy> found;
    private final Set<String> acts = new HashSet<>();
    private final Map<String, Long> money = new HashMap<>();

    private long seq;
    private Hash head = Hash.of("");
    private long sales;
    private long netFen;
    private long cashFen;
    private int shifts;
    private long earned;
    private long spent;
    private long valueIn;
    private long valueOut;

    Recount(ActMessages messages, StationId station, List<Discrepancy> found) {
        this.messages = messages;
        this.station = station;
        this.found = found;
    }

    /** One epoch, whose entries follow each other up to its head. */
    Journal journal(Transaction tx, Head known) {
        seq = 0;
        head = JournalEntry.genesis(station, known.epoch());
        sales = 0;
        netFen = 0;
        cashFen = 0;
        earned = 0;
        spent = 0;
        valueIn = 0;
        valueOut = 0;
        tx.journals().walk(station, known.epoch(), this::count);
        if (seq != known.seq() || !head.equals(hash(known.hash()))) {
            found.add(new Discrepancy("HEAD_MISMATCH", place(known.epoch(), known.seq())));
        }
        return new Journal(
                station,
                known.epoch(),
                seq,
                head,
                sales,
                netFen,
                cashFen,
                earned,
                spent,
                valueIn,
                valueOut);
    }

    /** What all acts moved between accounts of money, in fen. */
    Map<String, Long> money() {
        return money;
    }

    private void count(Stored stored) {
        Outcome<JournalEntry> entry =
                JournalEntry.read(
                        text(stored.header()), text(stored.payload()), head, hash(stored.hash()));
        if (stored.seq() != seq + 1 || !(entry instanceof Outcome.Accepted<JournalEntry>)) {
            found.add(new Discrepancy("BROKEN_CHAIN", place(stored.epoch(), stored.seq())));
        }
        seq = stored.seq();
        Hash before = head;
        head = hash(stored.hash());
        if (entry.then(this::act) instanceof Outcome.Accepted<Act>(Act act)) {
            if (act instanceof Act.PrizeDrawn drawn && !drawn.isFair(before.hex())) {
                found.add(new Discrepancy("DRAW_MISMATCH", place(stored.epoch(), stored.seq())));
            }
            count(act);
        } else {
            found.add(new Discrepancy("UNREADABLE_ENTRY", place(stored.epoch(), stored.seq())));
        }
    }

    private Outcome<Act> act(JournalEntry entry) {
        return messages.read(entry.header().type(), entry.payload());
    }

    private void count(Act act) {
        if (!acts.add(act.occasion().act().value())) {
            return;
        }
        if (act instanceof Act.SaleCompleted sale) {
            sales++;
            netFen += sale.sale().net().fen();
        }
        if (act instanceof Act.ShiftClosed closed) {
            count(closed.closing());
        }
        cashFen += act.cash().fen();
        for (AccountChange change : act.changes()) {
            for (LedgerEntry entry : change.ledger()) {
                earned += Math.max(0, entry.points());
                spent += Math.max(0, -entry.points());
            }
            for (LedgerEntry entry : change.ledger(Unit.FEN)) {
                valueIn += Math.max(0, entry.points());
                valueOut += Math.max(0, -entry.points());
            }
        }
        for (Posting posting : Bookkeeping.of(act, Set.of())) {
            if (posting.unit() == Unit.FEN) {
                money.merge(posting.account(), posting.amount(), Long::sum);
            }
        }
    }

    private void count(ShiftClosing closing) {
        shifts++;
        if (closing.number() != shifts) {
            found.add(
                    new Discrepancy(
                            "SHIFT_NUMBER_GAP", station.value() + " Z " + closing.number()));
        }
        if (closing.expected().fen() != cashFen) {
            found.add(
                    new Discrepancy(
                            "SHIFT_CASH_MISMATCH", station.value() + " Z " + closing.number()));
        }
    }

    private String place(int epoch, long at) {
        return station.value() + " " + epoch + "." + at;
    }

    private static Hash hash(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
