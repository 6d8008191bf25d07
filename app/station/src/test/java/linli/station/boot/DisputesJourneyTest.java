package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.core.dispute.DisputeNotice;
import linli.core.dispute.DisputeNotice.Ruling;
import linli.core.member.Member;
import linli.station.boot.wire.StoreInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the central disputes, read at a real station by keys. */
class DisputesJourneyTest {

    @TempDir Path folder;
    private WindowedTill counter;
    private long ticket;

    @BeforeEach
    void sell() throws Exception {
        counter = WindowedTill.open(folder, TestShop.ruleBook());
        Member wang = WindowedTill.onScreen(counter.till()::stock);
        WindowedTill.onScreen(() -> counter.till().sell(Optional.of(wang.id()), 2));
        ticket =
                WindowedTill.onScreen(
                        () -> counter.till().tickets(Optional.empty(), "").getFirst().number());
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void saysThatNothingIsInQuestion() throws Exception {
        counter.pressShift(KeyCode.F2);
        assertThat(counter.shown()).contains("总部对本店的账没有疑问");
        counter.press(KeyCode.ESCAPE);
        assertThat(counter.isShown("network")).isFalse();
    }

    @Test
    void saysWhatHappenedToWhichTicketAndWhatToDoUntilItIsDecided() throws Exception {
        tell(6, "PAYMENT_MISMATCH", Optional.empty());
        assertThat(counter.shown()).anyMatch(text -> text.contains("1 单待核"));
        counter.pressShift(KeyCode.F2);
        assertThat(counter.shown())
                .contains("收的或退的钱和单上的金额对不上。", "怎么办：请核对钱箱和收款记录，准备好回答总部。")
                .anyMatch(text -> text.startsWith("单号 " + ticket + " · 收银 "))
                .anyMatch(text -> text.contains("王** 8000"))
                .anyMatch(text -> text.startsWith("等总部决定"));

        Instant decided = counter.till().now();
        tell(7, "PAYMENT_MISMATCH", Optional.of(new Ruling(true, decided, "周敏")));
        assertThat(counter.shown())
                .anyMatch(text -> text.startsWith("总部认可了（周敏"))
                .noneMatch(text -> text.contains("1 单待核"));
    }

    @Test
    void readsOutACodeThatItDoesNotKnow() throws Exception {
        tell(6, "SOMETHING_NEW", Optional.empty());
        counter.pressShift(KeyCode.F2);
        assertThat(counter.shown()).contains("总部对这张单有疑问（SOMETHING_NEW）。");
    }

    private void tell(int position, String code, Optional<Ruling> ruling) throws Exception {
        DisputeNotice notice =
                new DisputeNotice(
                        1,
                        ticket,
                        code,
                        "act",
                        counter.till().now().minus(Duration.ofMinutes(5)),
                        ruling);
        WindowedTill.onScreen(() -> {
            StoreInbox inbox = counter.till().station().inbox();
            inbox.cursor();
            inbox.apply(
                    new FeedPage(
                            new Cursor(1, position),
                            false,
                            List.of(new FeedItem.DisputeItem(notice))));
            counter.window().newsCame();
            return true;
        });
    }
}
