package linli.station.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.station.boot.WrittenJournal.Written;
import tools.jackson.databind.JsonNode;

/**
 * The rows that H2 must hold, made from the texts of the journal alone: what the station itself
 * would say of an act takes no part.
 */
final class FoldedJournal {

    /** What is asked of H2, by table; the columns in the order in which rows are made here. */
    static final Map<String, String> COLUMNS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("act", "seq, act_id, type, business_day, operator"),
                            Map.entry(
                                    "ticket",
                                    "seq, member_id, gross_fen, net_fen, points_spent,"
                                            + " points_earned, cash_kept_fen"),
                            Map.entry(
                                    "ticket_line",
                                    "seq, place, sku, name, pieces, grams, price_kind, gross_fen,"
                                            + " amount_fen, coupon_fen, points_fen, round_fen"),
                            Map.entry("tender", "seq, place, type, amount_fen, reference"),
                            Map.entry("ledger_entry", "seq, place, member_id, reason, ref, points"),
                            Map.entry("account_change", "seq, place, member_id"),
                            Map.entry("handover_line", "seq, place, order_id, line, qty"),
                            Map.entry("handover", "seq, member_id, paid_fen, points_earned"),
                            Map.entry(
                                    "refund",
                                    "seq, ticket_act, reason, state, worth_fen, debt_fen,"
                                            + " cash_back_fen, by_headquarters_fen,"
                                            + " points_restored, points_clawed, approver"),
                            Map.entry(
                                    "refund_line",
                                    "seq, place, line, sku, pieces, grams, worth_fen"),
                            Map.entry("held_sale", "seq, act_id, member_id, line_count, total_fen"),
                            Map.entry("recalled_sale", "seq, held_id"),
                            Map.entry("registered_member", "seq, member_id, number, since"),
                            Map.entry("shift", "seq, operator, opening_float_fen"),
                            Map.entry("drawer_change", "seq, fen"),
                            Map.entry("cash_movement", "seq, kind, reason, amount_fen, note"),
                            Map.entry(
                                    "shift_closing",
                                    "seq, number, expected_fen, counted_fen, left_fen,"
                                            + " next_operator"),
                            Map.entry("closed_day", "seq, business_day"),
                            Map.entry("code_serial", "seq, serial, member_id"),
                            Map.entry(
                                    "redemption",
                                    "seq, act_id, member_id, reward, business_day, points,"
                                            + " cash_fen, cash_kept_fen"),
                            Map.entry(
                                    "cancelled_redemption",
                                    "seq, redemption_id, reward, cash_back_fen"),
                            Map.entry("drawn_prize", "seq, member_id, prize, points, random")));

    private final Map<String, List<String>> rows = new TreeMap<>();

    private FoldedJournal() {
        COLUMNS.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
    }

    /** The rows of each table, in the order of their keys. */
    static Map<String, List<String>> of(List<Written> entries) {
        FoldedJournal folded = new FoldedJournal();
        entries.forEach(folded::add);
        return folded.rows;
    }

    private void add(Written entry) {
        JsonNode header = entry.header();
        String type = text(header, "type");
        row(
                "act",
                entry.seq(),
                entry.act(),
                camel(type),
                text(header, "businessDate"),
                text(header, "operator"));
        JsonNode act = entry.payload();
        switch (type) {
            case "SALE_COMPLETED" -> sale(entry.seq(), act);
            case "SALE_SUSPENDED" ->
                    row(
                            "held_sale",
                            entry.seq(),
                            entry.act(),
                            text(act, "member"),
                            act.get("items").size(),
                            number(act, "totalFen"));
            case "SALE_RECALLED" -> row("recalled_sale", entry.seq(), text(act, "held"));
            case "ORDER_HANDED_OVER" -> handover(entry.seq(), act);
            case "MEMBER_REGISTERED" -> {
                JsonNode member = act.get("member");
                row(
                        "registered_member",
                        entry.seq(),
                        text(member, "id"),
                        number(member, "number"),
                        text(member, "since"));
            }
            case "REWARD_REDEEMED" -> redemption(entry.seq(), act);
            case "REDEMPTION_CANCELLED" -> cancelling(entry.seq(), act);
            case "PRIZE_DRAWN" ->
                    row(
                            "drawn_prize",
                            entry.seq(),
                            text(act.get("identification"), "member"),
                            text(act.get("prize"), "id"),
                            number(act, "points"),
                            number(act, "random"));
            case "SHIFT_OPENED" -> {
                long fen = number(act, "openingFloatFen");
                row("shift", entry.seq(), text(header, "operator"), fen);
                drawer(entry.seq(), fen);
            }
            case "CASH_MOVED" -> movement(entry.seq(), act.get("movement"));
            case "SHIFT_CLOSED" -> closing(entry.seq(), act.get("closing"));
            case "TICKET_REFUNDED" -> refund(entry.seq(), act);
            case "DAY_CLOSED" -> row("closed_day", entry.seq(), text(act, "day"));
            default -> throw new AssertionError(type);
        }
        changes(entry.seq(), act.get("changes"));
        JsonNode shown = act.path("identification");
        if (shown.isObject() && !text(shown, "serial").isEmpty()) {
            row("code_serial", entry.seq(), text(shown, "serial"), text(shown, "member"));
        }
    }

    /** The net of a sale in fen; other acts have none. */
    static String net(Written entry) {
        return text(entry.header(), "type").equals("SALE_COMPLETED")
                ? Long.toString(net(entry.payload().get("sale")))
                : "no-money";
    }

    private static long net(JsonNode sale) {
        long net = 0;
        for (JsonNode line : sale.get("lines")) {
            net += number(line, "amountFen");
            for (String part : List.of("couponFen", "pointsFen", "roundFen")) {
                net -= number(line, part);
            }
        }
        return net;
    }

    private void sale(long seq, JsonNode act) {
        JsonNode sale = act.get("sale");
        long gross = 0;
        int place = 0;
        for (JsonNode line : sale.get("lines")) {
            gross += number(line, "grossFen");
            JsonNode item = line.get("item");
            row(
                    "ticket_line",
                    seq,
                    ++place,
                    text(item.get("product"), "sku"),
                    text(item.get("product"), "name"),
                    number(item, "pieces"),
                    number(item, "grams"),
                    text(line, "price"),
                    number(line, "grossFen"),
                    number(line, "amountFen"),
                    number(line, "couponFen"),
                    number(line, "pointsFen"),
                    number(line, "roundFen"));
        }
        long earned = earned(act.get("changes"), text(sale, "member"));
        long cash =
                tenders(seq, act.get("payment").get("tenders"), 1)
                        - number(act.get("payment"), "changeFen");
        row(
                "ticket",
                seq,
                text(sale, "member"),
                gross,
                net(sale),
                number(sale, "pointsSpent"),
                earned,
                cash);
        drawer(seq, cash);
    }

    private void movement(long seq, JsonNode movement) {
        long fen = number(movement, "amountFen");
        String kind = text(movement, "kind");
        String reason = text(movement, "reason");
        row("cash_movement", seq, kind, reason, fen, text(movement, "note"));
        drawer(seq, kind.equals("PAID_IN") ? fen : -fen);
    }

    private void closing(long seq, JsonNode closing) {
        long expected = number(closing, "expectedFen");
        row(
                "shift_closing",
                seq,
                number(closing, "number"),
                expected,
                number(closing.get("count"), "totalFen"),
                number(closing, "leftFen"),
                text(closing, "next"));
        drawer(seq, -expected);
    }

    private void drawer(long seq, long fen) {
        if (fen != 0) {
            row("drawer_change", seq, fen);
        }
    }

    /** What the member got; a sale gives points for nothing else. */
    private static long earned(JsonNode changes, String member) {
        long earned = 0;
        for (JsonNode change : changes) {
            if (text(change, "member").equals(member)) {
                for (JsonNode entry : change.get("ledger")) {
                    earned += Math.max(0, points(entry));
                }
            }
        }
        return earned;
    }

    /** The rows of money taken or given back; how much of it was cash. */
    private long tenders(long seq, JsonNode tenders, int sign) {
        long cash = 0;
        int place = 0;
        for (JsonNode tender : tenders) {
            long fen = sign * number(tender, "amountFen");
            row("tender", seq, ++place, text(tender, "type"), fen, text(tender, "reference"));
            cash += text(tender, "type").equals("CASH") ? fen : 0;
        }
        return cash;
    }

    private void redemption(long seq, JsonNode act) {
        JsonNode redemption = act.get("redemption");
        long cash =
                tenders(seq, act.get("payment").get("tenders"), 1)
                        - number(act.get("payment"), "changeFen");
        row(
                "redemption",
                seq,
                text(redemption, "id"),
                text(redemption, "member"),
                text(redemption, "reward"),
                text(redemption, "day"),
                number(redemption, "points"),
                number(redemption, "cashFen"),
                cash);
        drawer(seq, cash);
    }

    private void cancelling(long seq, JsonNode act) {
        long cash = -tenders(seq, act.get("givenBack"), -1);
        row(
                "cancelled_redemption",
                seq,
                text(act.get("redemption"), "id"),
                text(act.get("redemption"), "reward"),
                cash);
        drawer(seq, -cash);
    }

    private void handover(long seq, JsonNode act) {
        int place = 0;
        for (JsonNode line : act.get("lines")) {
            row(
                    "handover_line",
                    seq,
                    ++place,
                    text(act.get("order"), "id"),
                    number(line, "line"),
                    number(line, "qty"));
        }
        String member = text(act.get("order"), "member");
        row("handover", seq, member, number(act, "paidFen"), earned(act.get("changes"), member));
    }

    private void refund(long seq, JsonNode act) {
        JsonNode returned = act.get("returned");
        long worth = 0;
        int place = 0;
        for (JsonNode line : returned.get("lines")) {
            worth += number(line, "worthFen");
            row(
                    "refund_line",
                    seq,
                    ++place,
                    number(line, "line"),
                    text(line.get("product"), "sku"),
                    number(line, "pieces"),
                    number(line, "grams"),
                    number(line, "worthFen"));
        }
        long cash = -tenders(seq, act.get("payout").get("tenders"), -1);
        drawer(seq, -cash);
        boolean all = returned.get("rest").get("returned").asBoolean();
        String reason = text(returned, "reason");
        row(
                "refund",
                seq,
                text(returned, "ticket"),
                reason,
                reason.equals("POST_VOID") ? "POST_VOIDED" : all ? "RETURNED" : "PARTLY_RETURNED",
                worth,
                number(returned, "debtFen"),
                cash,
                number(act.get("payout"), "byHeadquartersFen"),
                number(returned, "pointsRestored"),
                number(returned, "pointsClawed"),
                text(act.get("occasion"), "approver"));
    }

    private void changes(long seq, JsonNode changes) {
        int place = 0;
        int posting = 0;
        for (JsonNode change : changes) {
            row("account_change", seq, ++place, text(change, "member"));
            for (JsonNode entry : change.get("ledger")) {
                row(
                        "ledger_entry",
                        seq,
                        ++posting,
                        text(change, "member"),
                        reason(entry.get("why")),
                        text(entry, "ref"),
                        points(entry));
            }
        }
    }

    private static String reason(JsonNode why) {
        String by = text(why, "by");
        return by.equals("REDEEM") ? by + ":" + text(why, "id") : by;
    }

    /** What a posting gives, or takes as a negative number. */
    static long points(JsonNode entry) {
        if (!text(entry, "kind").equals("DEBIT")) {
            return number(entry, "points");
        }
        long taken = number(entry, "debtMade");
        for (JsonNode slice : entry.get("taken")) {
            taken += number(slice, "points");
        }
        return -taken;
    }

    private void row(String table, Object... values) {
        rows.computeIfAbsent(table, any -> new ArrayList<>())
                .add(Stream.of(values).map(String::valueOf).collect(Collectors.joining("|")));
    }

    private static String camel(String type) {
        return Stream.of(type.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    private static long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.asLong() : 0;
    }
}
