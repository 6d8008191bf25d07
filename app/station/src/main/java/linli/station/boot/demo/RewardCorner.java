package linli.station.boot.demo;

import java.io.IOException;
import java.util.List;
import linli.core.checkout.Act;
import linli.core.checkout.Identification;
import linli.core.checkout.RewardCounter;
import linli.core.money.Money;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;

/** What a member's points buy: eggs for points and cash, apples given back, a draw. */
final class RewardCorner {

    private static final String SAVER = "M0002";

    private final Shop shop;
    private final Story story;
    private final FirstCounter cashier;

    RewardCorner(Shop shop, Story story, FirstCounter cashier) {
        this.shop = shop;
        this.story = story;
        this.cashier = cashier;
    }

    void open() throws Exception {
        story.step("Points buy eggs, apples come back, a prize is drawn");
        Identification member = cashier.member(SAVER).identification();
        Act.RewardRedeemed eggs = redeem(member, "EGG10", 500);
        story.say(
                "eggs for %d points and %s, change %s",
                eggs.redemption().points(),
                Story.yuan(eggs.redemption().cash().fen()),
                Story.yuan(eggs.payment().change().fen()));
        Act.RewardRedeemed apples = redeem(member, "APPLE1KG", 0);
        Act.RedemptionCancelled back =
                Shop.accepted(Shop.ask(reply -> rewards().cancel(apples.redemption().id(), reply)));
        story.say("apples given back: %d points returned", back.redemption().points());
        Act.PrizeDrawn drawn = Shop.accepted(Shop.ask(reply -> rewards().draw(member, reply)));
        story.say("draw number %d: %s", drawn.random(), drawn.prize().id());
    }

    private Act.RewardRedeemed redeem(Identification member, String reward, long fen)
            throws IOException {
        List<Tender> tenders =
                fen == 0 ? List.of() : List.of(new Tender(TenderType.CASH, Money.ofFen(fen), ""));
        return Shop.accepted(Shop.ask(reply -> rewards().redeem(member, reward, tenders, reply)));
    }

    private RewardCounter rewards() {
        return shop.first().station().rewards();
    }
}
