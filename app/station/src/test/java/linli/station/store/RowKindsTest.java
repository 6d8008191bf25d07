package linli.station.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import linli.station.store.h2.Row;
import linli.station.store.sync.FeedRows;
import org.junit.jupiter.api.Test;

class RowKindsTest {

    @Test
    void noKindOfRowIsWrittenByTheJournalAndTheFeed() {
        Set<Class<? extends Row>> both = new HashSet<>(ActRows.KINDS);
        both.retainAll(FeedRows.KINDS);
        assertThat(both).isEmpty();
        assertThat(ActRows.KINDS).isNotEmpty();
        assertThat(FeedRows.KINDS).isNotEmpty();
    }
}
