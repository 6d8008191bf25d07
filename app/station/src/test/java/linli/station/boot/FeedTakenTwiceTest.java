package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.visit.Visit;
import linli.station.boot.wire.JournalOutbox;
import linli.station.boot.wire.StoreInbox;
import linli.station.store.h2.StoreFault;
import linli.station.store.sync.FeedIntake;
import linli.station.sync.Acknowledged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told or confirmed twice, in part, or before a restart. */
class FeedTakenTwiceTest {

    @TempDir Path folder;

    @Test
    void aPageThatIsTakenTwiceChangesNothing() throws IOException {
        try (Till till = Till.open(folder)) {
            till.openShift(20_000);
            Member wang = till.stock();
            Act.OrderHandedOver over = Till.accepted(till.tryHandOver("order-1", 1));
            Visit before = till.visit(wang.id());
            till.stock();
            Visit after = till.visit(wang.id());
            assertThat(after.account()).isEqualTo(before.account());
            assertThat(after.orders()).isEqualTo(before.orders());
            assertThat(over.changes()).isNotEmpty();
            assertThat(till.verify().discrepancies()).isEmpty();
        }
    }

    @Test
    void aPageThatDoesNotFollowWhatWasTakenIsNotTaken() throws IOException {
        try (Till till = Till.open(folder)) {
            till.stock();
            FeedIntake feed = till.station().store().feed();
            String before = feed.cursor();
            assertThat(feed.take(new FeedIntake.Page("1.4", List.of(), "1.9", 1, false))).isFalse();
            assertThat(feed.cursor()).isEqualTo(before);
        }
    }

    @Test
    void aPageThatCannotBeWrittenWholeMovesNoCursorAndLeavesNothing() throws IOException {
        try (Till till = Till.open(folder)) {
            StoreInbox inbox = till.station().inbox();
            Cursor before = inbox.cursor();
            MemberId tooLong = new MemberId("x".repeat(100));
            FeedPage page =
                    new FeedPage(
                            new Cursor(1, 2),
                            false,
                            List.of(
                                    new FeedItem.ProductItem(TestShop.CABBAGE),
                                    new FeedItem.StoppedCardItem(new MemberNumber(1), tooLong)));
            assertThatThrownBy(() -> inbox.apply(page)).isInstanceOf(StoreFault.class);
            assertThat(inbox.cursor()).isEqualTo(before);
            assertThat(till.station().store().products().search(TestShop.CABBAGE.name(), 1))
                    .isEmpty();
        }
    }

    @Test
    void theTillSellsWhileASnapshotArrives() throws IOException {
        try (Till till = Till.open(folder)) {
            Member wang = till.stock(true);
            assertThat(till.station().inbox().received()).contains(1L);
            till.openShift(20_000);
            assertThat(till.sell(Optional.of(wang.id()), 1).changes()).isNotEmpty();
        }
    }

    @Test
    void aSnapshotThatWasBrokenOffIsCountedByTheNextStart() throws IOException {
        try (Till till = Till.open(folder)) {
            assertThat(till.station().inbox().received()).isEmpty();
            till.stock(true);
            assertThat(till.station().inbox().received()).contains(1L);
        }
        try (Till till = Till.open(folder)) {
            StoreInbox inbox = till.station().inbox();
            assertThat(inbox.received()).contains(1L);
            inbox.cursor();
            inbox.apply(new FeedPage(new Cursor(1, 9), false, List.of()));
            assertThat(inbox.received()).isEmpty();
        }
    }

    @Test
    void whatWasAcknowledgedIsRememberedByTheNextStart() throws IOException {
        try (Till till = Till.open(folder)) {
            till.openShift(20_000);
            till.station().outbox().acknowledge(new Acknowledged(3, 1));
        }
        try (Till till = Till.open(folder)) {
            JournalOutbox outbox = till.station().outbox();
            assertThat(outbox.acknowledged()).isEqualTo(new Acknowledged(3, 1));
        }
    }
}
