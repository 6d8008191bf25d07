package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.refund.TicketSummary;
import linli.station.boot.WrittenJournal.Written;
import linli.station.boot.wire.JournalOutbox;
import linli.station.journal.LocalDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A station without its central for thirty days of its own clock. */
class OfflineMonthTest {

    private static final int ENTRIES =
            Integer.getInteger("entries", Boolean.getBoolean("long") ? 100_000 : 300);
    private static final int DAYS = 30;
    private static final int MEMBERS = Math.max(10, ENTRIES / 100);

    @TempDir Path folder;
    private final Map<String, Long> held = new HashMap<>(Map.of("member-1", 500L));
    private final List<MemberId> members = new ArrayList<>();
    private int redeemed;
    private int refused;
    private int returned;
    private long written;
    private Instant first = Instant.MAX;

    @Test
    void sellsRedeemsWhatItHoldsAndKeepsEverythingToBeSent() throws IOException {
        long seed = Long.getLong("seed", 1);
        Random random = new Random(seed);
        long start = System.nanoTime();
        try (Till till = Till.open(folder, new LocalDisk(), Till.START)) {
            till.openShift(20_000);
            members.add(till.stock().id());
            for (long done = 1; done < ENTRIES; done = till.station().journal().head().seq()) {
                Duration since = Duration.ofDays(DAYS).multipliedBy(done).dividedBy(ENTRIES);
                till.setClock(Till.START.plus(since));
                act(till, random);
                LongRun.progress("entries", done, 5000);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            WrittenJournal.read(folder, this::judge);
            assertThat(redeemed).isPositive();
            assertThat(refused).isPositive();
            assertThat(returned).isPositive();
            assertAllWaits(till);
            assertThat(till.verify().discrepancies()).isEmpty();
            String speed = took.toSeconds() + " s of selling, " + redeemed + " redeemed";
            LongRun.report("30 days offline, entries", written, seed, 0, speed);
        }
    }

    private void act(Till till, Random random) {
        MemberId member = members.get(random.nextInt(members.size()));
        int chance = random.nextInt(20);
        if (members.size() < MEMBERS && chance < 3) {
            String phone = Long.toString(13_000_000_000L + members.size() * 7919L);
            Profile profile = new Profile("会员", phone, Optional.empty());
            members.add(till.register(profile).member().id());
        } else if (chance < 6) {
            Identification shown =
                    new Identification(member, Identification.Kind.ROTATING_CODE, "");
            if (till.trySaleForPoints(member, 100, shown)
                    instanceof Outcome.Accepted<Act.SaleCompleted>) {
                redeemed++;
            } else {
                refused++;
            }
        } else if (chance < 8) {
            takeBack(till, random);
        } else {
            till.sell(Optional.of(member).filter(some -> chance > 10), 1 + random.nextInt(5));
        }
    }

    /** A part of one of the day's tickets, if there is one; a part of a part is refused. */
    private void takeBack(Till till, Random random) {
        List<TicketSummary> tickets =
                till.tickets(Optional.empty(), "").stream()
                        .filter(each -> each.kind().isTicket())
                        .toList();
        if (tickets.isEmpty()) {
            till.sell(Optional.empty(), 1);
            return;
        }
        ActId ticket = tickets.get(random.nextInt(tickets.size())).act();
        if (till.tryRefund(ticket, 1 + random.nextInt(2), 1) instanceof Outcome.Accepted) {
            returned++;
        } else {
            till.sell(Optional.empty(), 1);
        }
    }

    /** What the journal gives and takes, added up by itself: nobody spends what is not here. */
    private void judge(Written entry) {
        written = entry.seq();
        if (written == 1) {
            first = Instant.parse(entry.header().get("occurredAt").asString());
        }
        for (JsonNode change : entry.payload().get("changes")) {
            for (JsonNode posting : change.get("ledger")) {
                String member = change.get("member").asString();
                long now = held.merge(member, FoldedJournal.points(posting), Long::sum);
                assertThat(now).as("entry %d", entry.seq()).isNotNegative();
            }
        }
    }

    private void assertAllWaits(Till till) {
        JournalOutbox outbox = till.station().outbox();
        assertThat(outbox.lastSeq()).isEqualTo(written);
        long seq = 0;
        while (seq < written) {
            List<UploadedEntry> some = outbox.after(seq, 500);
            assertThat(some).isNotEmpty();
            seq += some.size();
        }
        assertThat(outbox.acknowledged().seq()).isZero();
        assertThat(till.station().store().uploads().oldestUnsent()).contains(first);
    }
}
