package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedPage;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.visit.Visit;
import linli.station.boot.wire.JournalOutbox;
import linli.station.boot.wire.StoreInbox;
import linli.station.sync.Acknowledged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told or confirmed twice, or before a restart. */
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
