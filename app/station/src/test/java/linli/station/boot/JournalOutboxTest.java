package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.station.boot.wire.JournalOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalOutboxTest {

    @TempDir Path folder;

    @Test
    void givesEveryEntryInOrderFromTheOneThatFollows() throws IOException {
        try (Till till = Till.open(folder)) {
            till.openShift(20_000);
            till.stock();
            till.sell(Optional.empty(), 1);
            till.sell(Optional.empty(), 2);
            JournalOutbox outbox = till.station().outbox();
            for (long before = 0; before < outbox.lastSeq(); before++) {
                List<UploadedEntry> next = outbox.after(before, 2);
                JournalEntry first = Till.accepted(next.getFirst().after(outbox.hashOf(before)));
                assertThat(first.header().seq()).isEqualTo(before + 1);
                assertThat(first.hash()).isEqualTo(outbox.hashOf(before + 1));
            }
            assertThat(outbox.after(outbox.lastSeq(), 2)).isEmpty();
        }
    }
}
