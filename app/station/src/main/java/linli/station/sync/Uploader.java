package linli.station.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import linli.contract.trust.MemberKey;
import linli.contract.trust.MemberKeys;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.field.Limits;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.UploadAnswer;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.member.MemberId;

/**
 * Sends the journal, in order, from the first entry that the central has not confirmed. Sending an
 * entry twice changes nothing, so whatever is in doubt is sent again.
 */
final class Uploader {

    private static final String TARGET = "/v1/journal";
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final int OVERHEAD_BYTES = 200;

    private final OutgoingJournal journal;
    private final FeedInbox inbox;
    private final MemberKeys keys;
    private final CentralLink central;
    private final AtomicBoolean mustAsk = new AtomicBoolean(true);

    Uploader(OutgoingJournal journal, FeedInbox inbox, MemberKeys keys, CentralLink central) {
        this.journal = journal;
        this.inbox = inbox;
        this.keys = keys;
        this.central = central;
    }

    /** Has the next step ask how far the central is, also if everything was confirmed. */
    void ask() {
        mustAsk.set(true);
    }

    /** Sends one batch, if there is anything to send or ask. */
    Step step() {
        // Whoever asks while this batch is on its way asks for another one
        boolean asked = mustAsk.getAndSet(false);
        boolean answered = false;
        try {
            Step step = send(asked);
            answered = !(step instanceof Step.Failed);
            return step;
        } finally {
            if (asked && !answered) {
                mustAsk.set(true);
            }
        }
    }

    private Step send(boolean asked) {
        Acknowledged before = journal.acknowledged();
        List<UploadedEntry> entries = batch(before.seq());
        if (entries.isEmpty() && !asked) {
            return new Step.Idle();
        }
        int epoch = journal.epoch();
        // Looked for before the last entry: what is written after the snapshot is not of before it
        int generation = inbox.generation();
        UploadBatch batch =
                new UploadBatch(epoch, entries, keysIn(entries), journal.lastSeq(), generation);
        byte[] body = Gzip.compress(batch.text().getBytes(StandardCharsets.UTF_8));
        return switch (central.post(TARGET, body, WITHIN)) {
            case Reply.Answer(byte[] answer) ->
                    switch (UploadAnswer.read(answer)) {
                        case Outcome.Accepted<UploadAnswer>(UploadAnswer held)
                                when held.epoch() == epoch ->
                                confirmed(before, held, !entries.isEmpty());
                        case Outcome.Accepted<UploadAnswer> ofAnotherEpoch ->
                                new Step.Failed(SyncFault.CENTRAL_UNREADABLE);
                        case Outcome.Refused<UploadAnswer> unreadable ->
                                new Step.Failed(SyncFault.CENTRAL_UNREADABLE);
                    };
            case Reply.Refused(String code, SyncFault fault) -> new Step.Failed(fault);
            case Reply.Failed(SyncFault fault) -> new Step.Failed(fault);
        };
    }

    private Step confirmed(Acknowledged before, UploadAnswer held, boolean sent) {
        if (held.appliedSeq() > journal.lastSeq()) {
            return new Step.Failed(SyncFault.JOURNAL_BEHIND_CENTRAL);
        }
        if (!held.head().equals(journal.hashOf(held.appliedSeq()))) {
            return new Step.Failed(SyncFault.JOURNAL_FORKED);
        }
        Acknowledged now = new Acknowledged(held.generation(), held.appliedSeq());
        if (now.equals(before) && sent) {
            // It took nothing of what it was sent: sending it again at once would not end
            return new Step.Failed(SyncFault.ENTRY_REFUSED);
        }
        if (!now.equals(before)) {
            journal.acknowledge(now);
        }
        return now.seq() < journal.lastSeq() || mustAsk.get() ? new Step.Moved() : new Step.Idle();
    }

    private List<UploadedEntry> batch(long after) {
        List<UploadedEntry> entries = new ArrayList<>();
        long bytes = OVERHEAD_BYTES;
        for (UploadedEntry entry : journal.after(after, Limits.BATCH_ENTRIES)) {
            bytes += bytesOf(entry);
            if (!entries.isEmpty() && bytes > Limits.BATCH_BYTES) {
                break;
            }
            entries.add(entry);
        }
        return entries;
    }

    /** No less than what it takes in the body, with its key beside. */
    private static long bytesOf(UploadedEntry entry) {
        return 2L * utf8Length(entry.headerText())
                + 2L * utf8Length(entry.payload())
                + 2L * OVERHEAD_BYTES;
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Map<MemberId, MemberKey> keysIn(List<UploadedEntry> entries) {
        Map<MemberId, MemberKey> found = new HashMap<>();
        for (UploadedEntry entry : entries) {
            registered(entry)
                    .ifPresent(member -> keys.of(member).ifPresent(key -> found.put(member, key)));
        }
        return found;
    }

    private static Optional<MemberId> registered(UploadedEntry entry) {
        return switch (JournalHeader.read(entry.headerText())) {
            case Outcome.Accepted<JournalHeader>(JournalHeader header) ->
                    ActMessages.registeredMember(header.type(), entry.payload());
            case Outcome.Refused<JournalHeader> unreadable -> Optional.empty();
        };
    }
}
