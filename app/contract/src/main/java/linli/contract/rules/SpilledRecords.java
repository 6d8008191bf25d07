package linli.contract.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.contract.spill.JsonText;
import linli.contract.spill.Packing;
import linli.contract.spill.SpillFile;
import linli.contract.spill.SpillFolder;
import linli.contract.spill.SpilledIds;
import linli.contract.spill.SpilledNumbers;
import linli.contract.spill.Unpacking;
import linli.core.account.MemberAccount;
import linli.core.act.Redemption;
import linli.core.act.Ticket;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.refund.Refund;
import linli.core.simulate.LedgerLine;
import linli.core.simulate.SimulatedTicket;
import linli.core.simulate.SimulationOutcome;
import linli.core.simulate.SimulationRecords;

/**
 * Keeps the records of a simulation in temporary files: the lists of the outcome as JSON as they
 * grow, and what later events need of tickets and redemptions, packed, by the number of the event.
 */
final class SpilledRecords implements SimulationRecords {

    private final TicketPacking tickets;
    private final SpilledIds ids;
    private final SpillFile states;
    private final SpilledNumbers ofTickets;
    private final SpilledNumbers ofRedemptions;
    private final SpilledNumbers ofRefunds;
    private final SpillFile refunds;
    private final SpillList sold;
    private final SpillList draws;
    private final SpillList ledger;
    private final SpillList rejected;
    private final JsonText json = new JsonText();
    private final OutcomeText text = new OutcomeText(json);
    private final Packing packing = new Packing();

    SpilledRecords(SpillFolder folder, Map<Sku, Product> products) {
        tickets = new TicketPacking(products);
        ids = new SpilledIds(folder);
        states = folder.file("states");
        ofTickets = folder.numbers("of-tickets");
        ofRedemptions = folder.numbers("of-redemptions");
        ofRefunds = folder.numbers("of-refunds");
        refunds = folder.file("refunds");
        sold = new SpillList(folder.file("sold"));
        draws = new SpillList(folder.file("draws"));
        ledger = new SpillList(folder.file("ledger"));
        rejected = new SpillList(folder.file("rejected"));
    }

    @Override
    public boolean isAccepted(String event) {
        return ids.find(event) >= 0;
    }

    @Override
    public void accepted(String event) {
        if (ids.find(event) < 0) {
            ids.add(event);
        }
    }

    @Override
    public void rejected(SimulationOutcome.Rejection rejection) {
        json.clear();
        text.rejected(rejection);
        rejected.add(json);
    }

    @Override
    public void wrote(LedgerLine line) {
        json.clear();
        text.ledger(line);
        ledger.add(json);
    }

    @Override
    public void sold(SimulatedTicket ticket) {
        json.clear();
        text.ticket(ticket);
        sold.add(json);
        ids.add(ticket.ticket().id().value());
        changed(ticket.ticket());
    }

    @Override
    public Optional<Ticket> ticket(String id) {
        return state(id, ofTickets).map(tickets::ticket);
    }

    @Override
    public void changed(Ticket ticket) {
        tickets.pack(ticket, packing.clear());
        keep(ticket.id().value(), ofTickets);
    }

    @Override
    public void refunded(Refund refund) {
        changed(refund.ticket());
        json.clear();
        text.refund(refund);
        long number = ids.find(refund.ticket().id().value());
        packing.clear();
        packing.number(ofRefunds.get(number));
        packing.text(new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8));
        ofRefunds.set(number, 1 + append(refunds));
    }

    @Override
    public void redeemed(Redemption redemption) {
        ids.add(redemption.id().value());
        cancelled(redemption);
    }

    @Override
    public Optional<Redemption> redemption(String id) {
        return state(id, ofRedemptions).map(TicketPacking::redemption);
    }

    @Override
    public void cancelled(Redemption redemption) {
        TicketPacking.pack(redemption, packing.clear());
        keep(redemption.id().value(), ofRedemptions);
    }

    @Override
    public void drew(String event, String prize) {
        json.clear();
        text.draw(event, prize);
        draws.add(json);
    }

    /** Writes the whole outcome on one line. */
    void write(List<MemberAccount> members, LocalDate asOf, OutputStream out) throws IOException {
        raw(out, "{\"asOf\":\"" + asOf + "\",\"tickets\":{");
        writeTickets(out);
        raw(out, "},\"members\":{");
        String comma = "";
        for (MemberAccount account : members) {
            json.clear().raw(comma);
            text.member(account, asOf);
            write(out);
            comma = ",";
        }
        raw(out, "},\"redemptions\":{");
        writeRedemptions(out);
        raw(out, "},\"draws\":{");
        draws.copyTo(out);
        raw(out, "},\"ledger\":[");
        ledger.copyTo(out);
        raw(out, "],\"rejected\":[");
        rejected.copyTo(out);
        raw(out, "]}\n");
    }

    private void writeTickets(OutputStream out) throws IOException {
        SpillList.Reader reader = sold.reader();
        for (long number = 0; number < ids.count(); number++) {
            if (ofTickets.get(number) != 0) {
                reader.copyNext(out);
                String comma = "";
                for (String refund : refundsOf(number)) {
                    out.write((comma + refund).getBytes(StandardCharsets.UTF_8));
                    comma = ",";
                }
                raw(out, "]}");
            }
        }
    }

    private List<String> refundsOf(long number) {
        List<String> latestFirst = new ArrayList<>();
        for (long place = ofRefunds.get(number); place != 0; ) {
            Unpacking one = read(refunds, place - 1);
            place = one.number();
            latestFirst.add(one.text());
        }
        return latestFirst.reversed();
    }

    private void writeRedemptions(OutputStream out) throws IOException {
        String comma = "";
        for (long number = 0; number < ids.count(); number++) {
            long place = ofRedemptions.get(number);
            if (place != 0) {
                json.clear().raw(comma);
                text.redemption(TicketPacking.redemption(read(states, place - 1)));
                write(out);
                comma = ",";
            }
        }
    }

    private void keep(String id, SpilledNumbers places) {
        places.set(ids.find(id), 1 + append(states));
    }

    private Optional<Unpacking> state(String id, SpilledNumbers places) {
        long number = ids.find(id);
        long place = number < 0 ? 0 : places.get(number);
        return place == 0 ? Optional.empty() : Optional.of(read(states, place - 1));
    }

    /** Appends what was packed, its length in front. */
    private long append(SpillFile file) {
        byte[] length = new byte[Integer.BYTES];
        for (int i = 0; i < Integer.BYTES; i++) {
            length[i] = (byte) (packing.length() >> 8 * i);
        }
        long place = file.append(length, Integer.BYTES);
        file.append(packing.bytes(), packing.length());
        return place;
    }

    private static Unpacking read(SpillFile file, long place) {
        byte[] head = new byte[Integer.BYTES];
        file.read(place, head, Integer.BYTES);
        int length = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            length |= (head[i] & 0xFF) << 8 * i;
        }
        byte[] packed = new byte[length];
        file.read(place + Integer.BYTES, packed, length);
        return new Unpacking(packed);
    }

    private void write(OutputStream out) throws IOException {
        out.write(json.bytes(), 0, json.length());
    }

    private static void raw(OutputStream out, String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
