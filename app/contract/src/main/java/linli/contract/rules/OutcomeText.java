package linli.contract.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linli.contract.spill.JsonText;
import linli.core.account.MemberAccount;
import linli.core.act.Redemption;
import linli.core.money.Money;
import linli.core.points.LotSlice;
import linli.core.refund.Refund;
import linli.core.sale.Earning;
import linli.core.sale.PricedLine;
import linli.core.simulate.LedgerLine;
import linli.core.simulate.ScenarioRun;
import linli.core.simulate.SimulatedTicket;
import linli.core.simulate.SimulationOutcome;

/** The parts of an outcome as JSON, each as it stands in its list, without a comma. */
final class OutcomeText {

    private final JsonText json;

    OutcomeText(JsonText json) {
        this.json = json;
    }

    /** A ticket as sold, up to its refunds, whose array is left open. */
    void ticket(SimulatedTicket ticket) {
        json.text(ticket.ticket().id().value());
        json.raw(":{\"grossFen\":").number(sum(ticket.lines(), Part.GROSS));
        json.raw(",\"discountFen\":").number(sum(ticket.lines(), Part.DISCOUNT));
        json.raw(",\"couponFen\":").number(sum(ticket.lines(), Part.COUPON));
        json.raw(",\"pointsFen\":").number(sum(ticket.lines(), Part.POINTS));
        json.raw(",\"roundFen\":").number(sum(ticket.lines(), Part.ROUND));
        json.raw(",\"netFen\":").number(sum(ticket.lines(), Part.NET));
        json.raw(",\"pointsSpent\":").number(ticket.pointsSpent());
        json.raw(",\"earned\":[");
        String comma = "";
        for (Earning earning : ticket.earned()) {
            json.raw(comma).raw("{\"reason\":").text(earning.reason());
            json.raw(",\"points\":").number(earning.points()).raw("}");
            comma = ",";
        }
        json.raw("],\"lines\":[");
        comma = "";
        for (PricedLine line : ticket.lines()) {
            json.raw(comma);
            line(line);
            comma = ",";
        }
        json.raw("],\"refunds\":[");
    }

    private enum Part {
        GROSS,
        DISCOUNT,
        COUPON,
        POINTS,
        ROUND,
        NET;

        long of(PricedLine line) {
            return switch (this) {
                case GROSS -> line.gross().fen();
                case DISCOUNT -> Math.subtractExact(line.gross().fen(), line.amount().fen());
                case COUPON -> line.coupon().fen();
                case POINTS -> line.points().fen();
                case ROUND -> line.round().fen();
                case NET -> line.net().fen();
            };
        }
    }

    private static long sum(List<PricedLine> lines, Part part) {
        long sum = 0;
        for (PricedLine line : lines) {
            sum = Math.addExact(sum, part.of(line));
        }
        return sum;
    }

    private void line(PricedLine line) {
        json.raw("{\"price\":\"").raw(line.price().name());
        fen("\",\"grossFen\":", line.gross());
        fen(",\"couponFen\":", line.coupon());
        fen(",\"pointsFen\":", line.points());
        fen(",\"roundFen\":", line.round());
        fen(",\"netFen\":", line.net());
        json.raw("}");
    }

    void refund(Refund refund) {
        json.raw("{\"id\":").text(refund.occasion().act().value());
        fen(",\"cashFen\":", refund.cash());
        fen(",\"debtFen\":", refund.debt());
        json.raw(",\"pointsRestored\":").number(refund.pointsRestored());
        json.raw(",\"pointsClawed\":").number(refund.pointsClawed()).raw("}");
    }

    void member(MemberAccount account, LocalDate asOf) {
        json.text(account.member().value());
        json.raw(":{\"balance\":").number(account.points().balance());
        json.raw(",\"available\":").number(account.availableAt(ScenarioRun.STATION));
        json.raw(",\"lots\":[");
        Map<LocalDate, Long> lots = new TreeMap<>();
        for (LotSlice slice : account.points().slices()) {
            lots.merge(slice.expires(), slice.points(), Math::addExact);
        }
        boolean first = true;
        for (Map.Entry<LocalDate, Long> lot : lots.entrySet()) {
            json.raw(first ? "{\"expires\":\"" : ",{\"expires\":\"").raw(lot.getKey().toString());
            json.raw("\",\"points\":").number(lot.getValue()).raw("}");
            first = false;
        }
        json.raw("],\"tier\":").text(account.tier().tier().value());
        day(",\"tierUntil\":", account.tier().until());
        json.raw(",\"growth\":").number(account.window(asOf).growth());
        day(",\"plusUntil\":", account.plusUntil());
        json.raw("}");
    }

    void redemption(Redemption redemption) {
        json.text(redemption.id().value());
        json.raw(":{\"reward\":").text(redemption.reward());
        json.raw(",\"points\":").number(redemption.points());
        fen(",\"cashFen\":", redemption.cash());
        json.raw(redemption.isCancelled() ? ",\"cancelled\":true}" : ",\"cancelled\":false}");
    }

    void draw(String event, String prize) {
        json.text(event).raw(":").text(prize);
    }

    void ledger(LedgerLine line) {
        moment(json.raw("{\"at\":\""), line.at());
        json.raw("\",\"member\":").text(line.member().value());
        json.raw(",\"reason\":").text(line.entry().reason());
        json.raw(",\"ref\":").text(line.entry().ref());
        json.raw(",\"points\":").number(line.entry().points()).raw("}");
    }

    void rejected(SimulationOutcome.Rejection rejection) {
        json.raw("{\"event\":").text(rejection.event());
        json.raw(",\"code\":").text(rejection.refusal().code()).raw("}");
    }

    private void fen(String name, Money money) {
        json.raw(name).number(money.fen());
    }

    private void day(String name, Optional<LocalDate> day) {
        json.raw(name);
        if (day.isPresent()) {
            json.raw("\"").raw(day.get().toString()).raw("\"");
        } else {
            json.raw("null");
        }
    }

    private static void moment(JsonText json, LocalDateTime at) {
        digits(json, at.getYear(), 1000);
        digits(json.raw("-"), at.getMonthValue(), 10);
        digits(json.raw("-"), at.getDayOfMonth(), 10);
        digits(json.raw("T"), at.getHour(), 10);
        digits(json.raw(":"), at.getMinute(), 10);
        digits(json.raw(":"), at.getSecond(), 10);
    }

    private static void digits(JsonText json, int number, int power) {
        for (int left = power; left > 1 && number < left; left /= 10) {
            json.raw("0");
        }
        json.number(number);
    }
}
