package linli.station.boot.demo;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import linli.contract.code.PrintedCode;
import linli.core.member.MemberNumber;
import linli.core.visit.Visit;
import linli.station.boot.till.Toolkit;

/** A member takes what is due today and the paid membership; another one lost the card. */
final class MembersDesk {

    private static final String MEMBER = "M0002";

    private final Shop shop;
    private final Story story;
    private final FirstCounter cashier;

    MembersDesk(Shop shop, Story story, FirstCounter cashier) {
        this.shop = shop;
        this.story = story;
        this.cashier = cashier;
    }

    /** All of it, at the first counter. */
    void play() throws Exception {
        benefits();
        membership();
        lostCard();
    }

    /** What is due at the scan: one key for the list, one for each thing. */
    private void benefits() throws Exception {
        story.step("A member checks in and takes the weekly gift");
        cashier.keyboard().press(KeyCode.F4);
        cashier.member(MEMBER);
        shop.snapshot("10-member-page", story);
        taken("签到", "check-in", "10-benefits");
        taken("一周一次 0 元小葱", "weekly gift", "10-benefits-left");
        story.say("%d points now", cashier.served().account().points().balance());
    }

    /** The paid membership, for cash with change. */
    private void membership() throws Exception {
        story.step("The paid membership is sold");
        cashier.keyboard().pressShifted(KeyCode.F4);
        cashier.seen("choice-1");
        cashier.keyboard().type(plus());
        shop.patience().breathe();
        long before = shop.first().station().journalled();
        cashier.keyboard().type("20");
        shop.snapshot("10-membership", story);
        cashier.keyboard().press(KeyCode.ENTER);
        cashier.completed(before, "paid membership");
        cashier.gone("choice-1");
        shop.patience().until(() -> "the membership is on the card", () -> paidUntil().isPresent());
        story.say("paid until %s", paidUntil().orElseThrow());
    }

    /** From then on the old card is nobody's. */
    private void lostCard() throws Exception {
        story.step("A lost card is stopped and replaced");
        cashier.keyboard().type("7000");
        cashier.keyboard().press(KeyCode.ENTER);
        cashier.awaitMember("7000");
        MemberNumber lost = cashier.served().member().number();
        cashier.keyboard().pressShifted(KeyCode.DELETE);
        cashier.seen("choice-1");
        long before = shop.first().station().journalled();
        cashier.keyboard().press(KeyCode.ENTER);
        cashier.completed(before, "new card");
        cashier.gone("choice-1");
        shop.snapshot("10-new-card", story);
        cashier.keyboard().press(KeyCode.ESCAPE);
        shop.scanner().scan(new PrintedCode.Card(lost).digits());
        cashier.refused("the lost card");
        shop.snapshot("10-lost-card", story);
    }

    private void taken(String title, String what, String picture) throws Exception {
        cashier.keyboard().pressShifted(KeyCode.F4);
        cashier.seen("choice-1");
        shop.snapshot(picture, story);
        long before = shop.first().station().journalled();
        cashier.keyboard().type(digit(title));
        cashier.completed(before, what);
        cashier.gone("choice-1");
    }

    private String plus() throws InterruptedException {
        String buy = digit("开通鲜享会员");
        return buy.isEmpty() ? digit("续费鲜享会员") : buy;
    }

    /** The digit drawn on the choice of that title; empty if there is none. */
    private String digit(String title) throws InterruptedException {
        return Toolkit.call(() -> {
            for (Node choice : shop.first().window().scene().getRoot().lookupAll(".choice")) {
                if (title.equals(choice.getAccessibleText())) {
                    return choice.getId().substring("choice-".length());
                }
            }
            return "";
        });
    }

    private Optional<LocalDate> paidUntil() {
        try {
            Visit visit = cashier.served();
            return visit.account().plusUntil();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
