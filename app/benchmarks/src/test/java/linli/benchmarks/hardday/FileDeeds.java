package linli.benchmarks.hardday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import linli.contract.code.PrintedCode;
import linli.core.member.MemberNumber;
import linli.core.visit.Visit;
import linli.station.ui.kit.Message;

/** What members have a right to, what they buy of it, and who they are. */
final class FileDeeds {

    private static final String MEMBERSHIP = "鲜享会员";
    private static final String DRAWER_SHUT = "LP-4161";

    private final Cashier cashier;
    private final Hands hands;

    FileDeeds(Cashier cashier) {
        this.cashier = cashier;
        this.hands = cashier.hands();
    }

    List<Deed> all() {
        return List.of(
                new Deed("benefit", 8, this::benefit),
                new Deed("membership", 4, this::membership),
                new Deed("edit a member", 2, this::edit),
                new Deed("freeze a member for a while", 2, this::freeze),
                new Deed("lost card", 1, this::lostCard),
                new Deed("statement", 2, this::statement));
    }

    private void benefit() throws Exception {
        cashier.neighbours().member();
        hands.shifted(KeyCode.F4);
        hands.until("what is due is listed", () -> hands.sees("choice-1"));
        List<String> all = hands.choices("choice");
        List<Integer> possible =
                hands.possible().stream()
                        .filter(place -> !all.get(place - 1).contains(MEMBERSHIP))
                        .toList();
        if (possible.isEmpty()) {
            return;
        }
        int place = cashier.one(possible);
        hands.type(Integer.toString(place));
        if (hands.sees("choice")) {
            hands.type("1");
            hands.type("2.35");
            hands.press(KeyCode.ENTER);
        }
        if (hands.said().what().equals(all.get(place - 1) + " 已领")) {
            cashier.count().gave(all.get(place - 1), 1);
        }
    }

    private void membership() throws Exception {
        cashier.neighbours().member();
        hands.shifted(KeyCode.F4);
        hands.until("what is due is listed", () -> hands.sees("choice-1"));
        List<String> all = hands.choices("choice");
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).contains(MEMBERSHIP)) {
                hands.type(Integer.toString(i + 1));
                break;
            }
        }
        long price = hands.fen("pay-left");
        if (hands.sees("payment")) {
            hands.type("20");
            hands.storm(KeyCode.ENTER, 4);
            if (!hands.sees("payment") && isTaken(hands.said())) {
                cashier.count().cash(price);
            }
        }
    }

    /** The last word may be that the drawer stayed shut, which takes nothing back. */
    private static boolean isTaken(Message said) {
        return said.tone() == Message.Tone.DONE || said.code().equals(DRAWER_SHUT);
    }

    private void edit() throws Exception {
        hands.press(KeyCode.F4);
        cashier.neighbours().member();
        hands.press(KeyCode.F10);
        hands.type(cashier.one(List.of("孙丽", "司马相如", "<b>", "=cmd|' /C calc'!A0")));
        hands.press(KeyCode.F9);
        cashier.approveIfAsked();
        hands.press(KeyCode.ESCAPE);
    }

    /** While it rests the member is served nowhere but on the page where it ends. */
    private void freeze() throws Exception {
        hands.press(KeyCode.F4);
        Visit member = cashier.neighbours().member();
        change("1");
        if (!isFrozen()) {
            return;
        }
        hands.press(KeyCode.F1);
        cashier.neighbours()
                .answered(
                        cashier.shop().memberCode(member.member().id().value()),
                        "it is refused",
                        () -> false);
        assertThat(hands.served()).as("a frozen member").isEmpty();
        hands.press(KeyCode.F4);
        cashier.neighbours().again(member);
        change("1");
        assertThat(isFrozen()).as("still frozen").isFalse();
    }

    private void change(String reason) throws Exception {
        hands.shifted(KeyCode.F10);
        hands.type(reason);
        cashier.approveIfAsked();
        hands.settle();
    }

    private boolean isFrozen() throws Exception {
        return hands.served().filter(visit -> visit.member().frozen()).isPresent();
    }

    private void lostCard() throws Exception {
        hands.press(KeyCode.F4);
        MemberNumber lost = cashier.neighbours().member().member().number();
        hands.shifted(KeyCode.DELETE);
        hands.press(KeyCode.ENTER);
        cashier.approveIfAsked();
        hands.settle();
        boolean isReplaced =
                hands.served().filter(visit -> !visit.member().number().equals(lost)).isPresent();
        cashier.home();
        if (isReplaced) {
            cashier.neighbours()
                    .answered(new PrintedCode.Card(lost).digits(), "it is refused", () -> false);
            assertThat(hands.served()).as("served by a lost card").isEmpty();
        }
    }

    private void statement() throws Exception {
        hands.press(KeyCode.F4);
        cashier.neighbours().member();
        hands.press(KeyCode.F12);
        hands.until("the statement is there", () -> hands.sees("statement"));
        hands.press(KeyCode.F12, KeyCode.ESCAPE);
    }
}
