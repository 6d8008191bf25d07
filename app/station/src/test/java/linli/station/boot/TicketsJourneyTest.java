package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.ValueAct;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.refund.TicketSummary;
import linli.core.rulebook.RuleBook;
import linli.core.visit.ScannedCode;
import linli.station.ui.FakeRewards;
import linli.station.ui.kit.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receipt was given for without goods, found again among the tickets by keys and scans. */
class TicketsJourneyTest {

    @TempDir Path folder;
    private WindowedTill counter;
    private Member wang;
    private int tills;

    @BeforeEach
    void open() throws Exception {
        open(TestShop.ruleBook());
    }

    private void open(RuleBook rules) throws Exception {
        counter = WindowedTill.open(folder.resolve("till-" + ++tills), rules);
        wang = WindowedTill.onScreen(counter.till()::stock);
        WindowedTill.onScreen(() -> counter.till().tryShift(20_000));
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void findsAMembershipAndSaysThatItsFeeIsNotGivenBack() throws Exception {
        counter.close();
        open(FakeRewards.ruleBook());
        counter.scan(new ScannedCode.RotatingCode(wang.number(), "0a1b0"));
        counter.pressShift(KeyCode.F4);
        assertThat(counter.shown()).anyMatch(text -> text.endsWith("付了不退"));
        int plus = place("鲜享会员");
        counter.write(Integer.toString(plus));
        counter.write("20");
        counter.press(KeyCode.ENTER);
        counter.press(KeyCode.F5, KeyCode.DOWN);
        assertThat(counter.shown())
                .contains("会员费", "¥9.90", "现金", "¥20.00", "-¥10.10")
                .anyMatch(text -> text.startsWith("鲜享会员，到 "))
                .anyMatch(text -> text.startsWith("会员费不退，会员照用。") && text.contains("按 F6 到交班"))
                .contains("共 0 单  净额 ¥0.00  另 1 笔");
        shot("tickets-membership");
        for (KeyCode key : new KeyCode[] {KeyCode.F9, KeyCode.DELETE}) {
            counter.press(key);
            assertThat(counter.shown()).contains("LP-1016");
            assertThat(counter.isShown("refund")).isFalse();
        }
        counter.press(KeyCode.ESCAPE);
        counter.write("9.90");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).as("by its amount").contains("会员费", "查找「9.90」");
        assertThat(counter.verified().drawer()).isEqualTo(Money.ofFen(20_990));
    }

    @Test
    void findsTopUpsAndPayOutsAlsoByTheirReceipts() throws Exception {
        ValueAct.ToppedUp topUp =
                WindowedTill.onScreen(
                        () -> Till.accepted(counter.till().tryTopUp(wang.id(), 10_000)));
        ActId id = topUp.occasion().act();
        scanReceiptOf(topUp);
        assertThat(counter.window().place()).isEqualTo(Place.TICKETS);
        assertThat(counter.shown())
                .contains("充值", "储值充值", "¥100.00")
                .anyMatch(text -> text.startsWith("赠送 "))
                .anyMatch(text -> text.startsWith("退储值：扫会员的码，按 ⇧F3"));
        ValueAct.Withdrawn out =
                WindowedTill.onScreen(() -> Till.accepted(counter.till().tryUndoTopUp(id)));
        scanReceiptOf(topUp);
        assertThat(counter.shown()).contains("已取消", "-¥100.00");
        scanReceiptOf(out);
        assertThat(counter.shown())
                .contains("退储值", "退还储值本金", "-¥100.00")
                .anyMatch(text -> text.startsWith("退还的储值收不回来"));
        assertThat(found("8000")).hasSize(2);
        counter.verified();
    }

    @Test
    void findsRedemptionsAndWhatBecameOfThem() throws Exception {
        Identification code =
                new Identification(wang.id(), Identification.Kind.ROTATING_CODE, "s1");
        Act.RewardRedeemed act =
                WindowedTill.onScreen(
                        () -> Till.accepted(counter.till().tryRedeem(code, "EGG", 200)));
        counter.press(KeyCode.F5, KeyCode.DOWN);
        assertThat(counter.shown())
                .contains("兑换", "取消兑换：按 F3 到兑换，扫会员的码，再按 Del。")
                .anyMatch(text -> text.startsWith("用 "));
        WindowedTill.onScreen(() -> Till.accepted(counter.till().tryCancel(act.redemption().id())));
        scanReceiptOf(act);
        assertThat(counter.shown()).contains("已取消");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("LP-1016", "它已经取消了。");
        counter.verified();
    }

    private int place(String benefit) throws Exception {
        return WindowedTill.onScreen(() -> {
            for (int i = 1; i <= 9; i++) {
                var node = counter.window().scene().lookup("#choice-" + i);
                if (node != null && node.getAccessibleText().contains(benefit)) {
                    return i;
                }
            }
            throw new AssertionError("Nobody offers " + benefit);
        });
    }

    private List<TicketSummary> found(String text) throws Exception {
        return WindowedTill.onScreen(() -> counter.till().tickets(Optional.empty(), text));
    }

    private void scanReceiptOf(Act act) throws Exception {
        counter.scan(new ScannedCode.ReceiptCode(OpenStation.receiptCode(act.occasion().act())));
    }

    /** Leaves a picture in the folder of {@code -Dshots}, if there is one. */
    private void shot(String name) throws Exception {
        String wanted = System.getProperty("shots");
        if (wanted != null) {
            Path file = Files.createDirectories(Path.of(wanted)).resolve(name + ".png");
            WindowedTill.onScreen(() -> {
                counter.window().snapshot(file);
                return true;
            });
        }
    }
}
