package linli.contract.rules;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linli.core.checkout.MemberAccount;
import linli.core.checkout.Redemption;
import linli.core.checkout.Refund;
import linli.core.money.Money;
import linli.core.points.LotSlice;
import linli.core.sale.Earning;
import linli.core.sale.PricedLine;
import linli.core.simulate.LedgerLine;
import linli.core.simulate.SimulatedTicket;
import linli.core.simulate.SimulationOutcome;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes what a scenario came to, on one line. */
final class OutcomeWriter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private OutcomeWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(SimulationOutcome outcome, OutputStream out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new OutcomeWriter(json).outcome(outcome);
        }
    }

    private void outcome(SimulationOutcome outcome) {
        json.writeStartObject();
        json.writeStringProperty("asOf", outcome.asOf().toString());
        json.writeObjectPropertyStart("tickets");
        outcome.tickets().forEach(this::ticket);
        json.writeEndObject();
        json.writeObjectPropertyStart("members");
        outcome.members().forEach(account -> member(account, outcome));
        json.writeEndObject();
        json.writeObjectPropertyStart("redemptions");
        outcome.redemptions().forEach(this::redemption);
        json.writeEndObject();
        json.writeObjectPropertyStart("draws");
        outcome.draws().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("ledger");
        outcome.ledger().forEach(this::ledger);
        json.writeEndArray();
        json.writeArrayPropertyStart("rejected");
        outcome.rejected().forEach(this::rejected);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ticket(String id, SimulatedTicket ticket) {
        json.writeObjectPropertyStart(id);
        fen("grossFen", ticket.sum(PricedLine::gross));
        fen("discountFen", ticket.sum(PricedLine::discount));
        fen("couponFen", ticket.sum(PricedLine::coupon));
        fen("pointsFen", ticket.sum(PricedLine::points));
        fen("roundFen", ticket.sum(PricedLine::round));
        fen("netFen", ticket.sum(PricedLine::net));
        json.writeNumberProperty("pointsSpent", ticket.pointsSpent());
        json.writeArrayPropertyStart("earned");
        ticket.earned().forEach(this::earning);
        json.writeEndArray();
        json.writeArrayPropertyStart("lines");
        ticket.lines().forEach(this::line);
        json.writeEndArray();
        json.writeArrayPropertyStart("refunds");
        ticket.refunds().forEach(this::refund);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void earning(Earning earning) {
        json.writeStartObject();
        json.writeStringProperty("reason", earning.reason());
        json.writeNumberProperty("points", earning.points());
        json.writeEndObject();
    }

    private void line(PricedLine line) {
        json.writeStartObject();
        json.writeStringProperty("price", line.price().name());
        fen("grossFen", line.gross());
        fen("couponFen", line.coupon());
        fen("pointsFen", line.points());
        fen("roundFen", line.round());
        fen("netFen", line.net());
        json.writeEndObject();
    }

    private void refund(Refund refund) {
        json.writeStartObject();
        json.writeStringProperty("id", refund.occasion().act().value());
        fen("cashFen", refund.cash());
        fen("debtFen", refund.debt());
        json.writeNumberProperty("pointsRestored", refund.pointsRestored());
        json.writeNumberProperty("pointsClawed", refund.pointsClawed());
        json.writeEndObject();
    }

    private void member(MemberAccount account, SimulationOutcome outcome) {
        json.writeObjectPropertyStart(account.member().value());
        json.writeNumberProperty("balance", account.points().balance());
        json.writeNumberProperty("available", account.availableAt(outcome.station()));
        json.writeArrayPropertyStart("lots");
        Map<LocalDate, Long> lots = new TreeMap<>();
        for (LotSlice slice : account.points().slices()) {
            lots.merge(slice.expires(), slice.points(), Math::addExact);
        }
        lots.forEach(this::lot);
        json.writeEndArray();
        json.writeStringProperty("tier", account.tier().tier().value());
        date("tierUntil", account.tier().until());
        json.writeNumberProperty("growth", account.window(outcome.asOf()).growth());
        date("plusUntil", account.plusUntil());
        json.writeEndObject();
    }

    private void lot(LocalDate expires, long points) {
        json.writeStartObject();
        json.writeStringProperty("expires", expires.toString());
        json.writeNumberProperty("points", points);
        json.writeEndObject();
    }

    private void redemption(String id, Redemption redemption) {
        json.writeObjectPropertyStart(id);
        json.writeStringProperty("reward", redemption.reward());
        json.writeNumberProperty("points", redemption.points());
        fen("cashFen", redemption.cash());
        json.writeBooleanProperty("cancelled", redemption.isCancelled());
        json.writeEndObject();
    }

    private void ledger(LedgerLine line) {
        json.writeStartObject();
        json.writeStringProperty("at", moment(line.at()));
        json.writeStringProperty("member", line.member().value());
        json.writeStringProperty("reason", line.entry().reason());
        json.writeStringProperty("ref", line.entry().ref());
        json.writeNumberProperty("points", line.entry().points());
        json.writeEndObject();
    }

    private void rejected(SimulationOutcome.Rejection rejection) {
        json.writeStartObject();
        json.writeStringProperty("event", rejection.event());
        json.writeStringProperty("code", rejection.refusal().code());
        json.writeEndObject();
    }

    private void fen(String name, Money money) {
        json.writeNumberProperty(name, money.fen());
    }

    private void date(String name, Optional<LocalDate> date) {
        if (date.isPresent()) {
            json.writeStringProperty(name, date.get().toString());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static String moment(LocalDateTime at) {
        return TIME.format(at);
    }
}
