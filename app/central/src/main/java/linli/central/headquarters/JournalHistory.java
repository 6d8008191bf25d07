package linli.central.headquarters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import linli.central.intake.CardHolders;
import linli.central.intake.RuleBooks;
import linli.central.store.Journals.Head;
import linli.central.store.Openings.Opening;
import linli.central.store.Transaction;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.act.ValueTexts;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.preview.History;
import linli.core.preview.Past;

/**
 * All that stations wrote and members brought along, in order of time. It is read page by page from
 * all journals at once; what waits is a page of each.
 */
final class JournalHistory implements History {

    private static final int IN_MEMORY = 20_000;
    private static final int FEWEST = 20;
    private static final int MOST = 1000;

    private final Transaction tx;
    private final RuleBooks books;
    private final ActMessages messages;
    private final Instant begin;
    private final Map<MemberId, LocalDate> birthdays;
    private final Map<Place, Long> beginnings = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    /**
     * With what reads it.
     *
     * @param messages reads acts without personal fields
     * @param begin what {@link #since} will be asked for
     * @param birthdays as far as they are known and needed
     */
    JournalHistory(
            Transaction tx,
            RuleBooks books,
            ActMessages messages,
            Instant begin,
            Map<MemberId, LocalDate> birthdays) {
        this.tx = tx;
        this.books = books;
        this.messages = messages;
        this.begin = begin;
        this.birthdays = birthdays;
    }

    private record Place(StationId station, int epoch) {}

    private record Waiting(JournalCursor journal, JournalCursor.Entry entry) {}

    @Override
    public void all(Consumer<Past> visitor) {
        for (StationId station : tx.stations().all()) {
            repeated.addAll(tx.journals().repeated(station));
        }
        walk(Instant.EPOCH, visitor);
    }

    @Override
    public void since(Instant from, Consumer<Past> visitor) {
        walk(from, visitor);
    }

    @Override
    public Optional<LocalDate> birthday(MemberId member) {
        return Optional.ofNullable(birthdays.get(member));
    }

    private void walk(Instant from, Consumer<Past> visitor) {
        PriorityQueue<Waiting> queue =
                new PriorityQueue<>(
                        Comparator.comparing((Waiting some) -> some.entry().at())
                                .thenComparing(some -> some.journal().station().value())
                                .thenComparing(some -> some.journal().epoch()));
        for (JournalCursor journal : cursors(from)) {
            journal.next().ifPresent(entry -> queue.add(new Waiting(journal, entry)));
        }
        OpeningCursor openings = new OpeningCursor(from);
        Set<String> seen = new HashSet<>();
        while (!queue.isEmpty()) {
            Waiting first = queue.remove();
            openings.upTo(first.entry().at(), visitor);
            visit(first, seen, visitor);
            first.journal()
                    .next()
                    .ifPresent(entry -> queue.add(new Waiting(first.journal(), entry)));
        }
        openings.upTo(Instant.MAX, visitor);
    }

    private List<JournalCursor> cursors(Instant from) {
        List<Place> places = new ArrayList<>();
        for (StationId station : tx.stations().all()) {
            for (Head head : tx.journals().heads(station)) {
                places.add(new Place(station, head.epoch()));
            }
        }
        int page = Math.clamp(IN_MEMORY / Math.max(1, places.size()), FEWEST, MOST);
        boolean isWhole = from.isBefore(begin);
        return places.stream()
                .filter(place -> isWhole || beginnings.containsKey(place))
                .map(place ->
                        new JournalCursor(
                                tx,
                                place.station(),
                                place.epoch(),
                                page,
                                isWhole ? 0 : beginnings.getOrDefault(place, 0L)))
                .toList();
    }

    private void visit(Waiting waiting, Set<String> seen, Consumer<Past> visitor) {
        JournalCursor.Entry entry = waiting.entry();
        if (!entry.at().isBefore(begin)) {
            Place place = new Place(waiting.journal().station(), waiting.journal().epoch());
            beginnings.putIfAbsent(place, entry.seq() - 1);
        }
        if (repeated.contains(entry.act()) && !seen.add(entry.act())) {
            return;
        }
        String payload = new String(entry.payload(), StandardCharsets.UTF_8);
        if (messages.read(entry.header().type(), payload)
                instanceof Outcome.Accepted<Act>(Act act)) {
            visitor.accept(
                    new Past.Acted(
                            entry.at(),
                            CardHolders.named(tx, act),
                            rules(entry.header().ruleBookVersion())));
        }
    }

    private LoyaltyRules rules(int version) {
        return books.version(tx, version).orElseGet(() -> books.newest(tx)).rules();
    }

    /** Goes through what members brought along. */
    private final class OpeningCursor {

        private Instant at;
        private String member = "";
        private List<Opening> page = List.of();
        private int next;
        private boolean isDone;

        OpeningCursor(Instant from) {
            at = from;
        }

        void upTo(Instant end, Consumer<Past> visitor) {
            while (!isDone) {
                if (next == page.size()) {
                    page = tx.openings().after(at, member, MOST);
                    next = 0;
                    isDone = page.isEmpty();
                } else {
                    Opening opening = page.get(next);
                    if (opening.at().isAfter(end)) {
                        return;
                    }
                    next++;
                    at = opening.at();
                    member = opening.member().value();
                    if (ValueTexts.change(opening.content())
                            instanceof Outcome.Accepted<AccountChange>(AccountChange change)) {
                        visitor.accept(new Past.Brought(at, change));
                    }
                }
            }
        }
    }
}
