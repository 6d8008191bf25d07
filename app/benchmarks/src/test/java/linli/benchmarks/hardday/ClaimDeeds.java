package linli.benchmarks.hardday;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import linli.core.refund.TicketSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members who come back with goods that were handed over, and what headquarters make of it. */
final class ClaimDeeds {

    private static final String IN_CASH = "退现金";
    private static final int REASONS = 4;
    private static final int WISHES = 4;
    private static final List<String> VERDICTS = List.of("MONEY", "REPLACEMENT", "NOTHING");

    private final Cashier cashier;
    private final Hands hands;
    private final JsonMapper json = new JsonMapper();

    ClaimDeeds(Cashier cashier) {
        this.cashier = cashier;
        this.hands = cashier.hands();
    }

    List<Deed> all() {
        return List.of(
                new Deed("claim", 6, this::claim),
                new Deed("claim of the member at the counter", 3, this::claimOfMember),
                new Deed("headquarters decide a claim", 3, this::decide),
                new Deed("settle a claim", 4, this::settle));
    }

    /** By the slip of the pickup, goods and wish as they come. */
    private void claim() throws Exception {
        if (cashier.tickets().open(TicketSummary::isHandover)) {
            hands.press(KeyCode.F10);
            putTogether();
        }
    }

    private void claimOfMember() throws Exception {
        cashier.neighbours().member();
        hands.shifted(KeyCode.F5);
        hands.until("claims are listed", () -> hands.sees("choice"));
        if (cashier.choose("提货")) {
            putTogether();
        }
    }

    private void putTogether() throws Exception {
        if (!hands.sees("claim")) {
            return;
        }
        press(KeyCode.F12, cashier.random().nextInt(WISHES));
        hands.press(cashier.random().nextBoolean() ? KeyCode.F10 : KeyCode.ENTER);
        for (int i = cashier.random().nextInt(REASONS); i > 0; i--) {
            hands.type("/");
        }
        if (cashier.random().nextInt(3) == 0) {
            hands.type("430");
        }
        Map<String, Long> goods = hands.comingBack("claim");
        hands.storm(KeyCode.F9, 1);
        cashier.approveIfAsked();
        hands.settle();
        if (hands.sees("claim-done")) {
            cashier.count().claimed(goods);
            done();
        }
    }

    private void press(KeyCode key, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            hands.press(key);
        }
    }

    private void done() throws Exception {
        cashier.count().cash(-hands.fenBeside("claim-done", IN_CASH));
        hands.press(KeyCode.F9);
    }

    /** Nobody at this till; they hear of it when the line lets them. */
    private void decide() throws Exception {
        JsonNode waiting = json.readTree(ask("GET", "", "")).path("claims");
        if (!waiting.isEmpty()) {
            JsonNode claim = waiting.get(cashier.random().nextInt(waiting.size()));
            ask(
                    "POST",
                    "/decisions",
                    "{\"station\":\"%s\",\"claim\":\"%s\",\"verdict\":\"%s\",\"by\":\"周\",\"note\":\"\"}"
                            .formatted(
                                    claim.path("station").asString(),
                                    claim.path("claim").asString(),
                                    cashier.one(VERDICTS)));
        }
    }

    private String ask(String method, String path, String body) throws Exception {
        return cashier.shop().headquarters().ask(method, "/v1/hq/claims" + path, body);
    }

    /** What headquarters allowed stands first in the list of all claims. */
    private void settle() throws Exception {
        hands.shifted(KeyCode.F5);
        hands.until("claims are listed", () -> hands.sees("choice"));
        if (hands.possible().contains(1)) {
            hands.type("1");
            int ways = hands.choices("choice").size();
            hands.type(Integer.toString(1 + cashier.random().nextInt(Math.max(1, ways))));
            cashier.approveIfAsked();
            hands.settle();
            if (hands.sees("claim-done")) {
                done();
            }
        }
    }
}
