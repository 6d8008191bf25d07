package linli.central.headquarters;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import linli.central.intake.RuleBooks;
import linli.central.store.Database;
import linli.central.store.Neighbours.Person;
import linli.central.store.Transaction;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.act.ValueTexts;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.field.Profiles;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.core.Outcome;
import linli.core.catalog.Label;
import linli.core.member.MemberId;
import linli.core.preview.Preview;
import linli.core.preview.PreviewWindow;
import linli.core.preview.RuleBookPreview;
import linli.core.rulebook.ContradictoryRules;
import linli.core.rulebook.RuleBook;

/** Shows what a proposed rule book would have done. One at a time: each has all members in hand. */
public final class PreviewDesk {

    private static final int PAGE = 1000;

    private final Database database;
    private final RuleBooks books;
    private final MemberCipher cipher;
    private final InstantSource clock;
    private final Semaphore turn = new Semaphore(1, true);

    /** With what it reads. */
    public PreviewDesk(
            Database database, RuleBooks books, MemberCipher cipher, InstantSource clock) {
        this.database = database;
        this.books = books;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * What the book would have done in that many weeks and today, beside the one in force. Refused
     * with what the reader refuses, or with {@link ContradictoryRules}.
     */
    public Outcome<PreviewAnswer> preview(byte[] proposed, int weeks) {
        return RuleBookJson.read(proposed)
                .then(ContradictoryRules::refusing)
                .map(book -> inTurn(book, weeks));
    }

    private PreviewAnswer inTurn(RuleBook proposed, int weeks) {
        turn.acquireUninterruptibly();
        try {
            return database.inSnapshot(tx -> preview(tx, proposed, weeks));
        } finally {
            turn.release();
        }
    }

    private PreviewAnswer preview(Transaction tx, RuleBook proposed, int weeks) {
        Instant now = clock.instant();
        RuleBook inForce = books.at(tx, now);
        PreviewWindow window = PreviewWindow.ofWeeks(weeks, inForce, now);
        ZoneId zone = inForce.zone();
        JournalHistory history =
                new JournalHistory(
                        tx,
                        books,
                        new ActMessages(member -> Optional.empty(), cipher),
                        window.first().atStartOfDay(zone).toInstant(),
                        asksForBirthdays(inForce) || asksForBirthdays(proposed)
                                ? birthdays(tx)
                                : Map.of());
        Preview preview = RuleBookPreview.of(inForce, proposed, window, history);
        return new PreviewAnswer(preview, labels(tx, inForce, proposed));
    }

    private static boolean asksForBirthdays(RuleBook book) {
        return book.rules().campaigns().stream().anyMatch(campaign -> campaign.birthdayMonth())
                || book.rules().rewards().stream().anyMatch(reward -> reward.birthdayMonth());
    }

    private Map<MemberId, LocalDate> birthdays(Transaction tx) {
        Profiles profiles = new Profiles(cipher);
        Map<MemberId, LocalDate> birthdays = new HashMap<>();
        List<Person> page = tx.neighbours().people("", PAGE);
        while (!page.isEmpty()) {
            for (Person person : page) {
                birthday(person, profiles).ifPresent(day -> birthdays.put(person.id(), day));
            }
            page = tx.neighbours().people(page.getLast().id().value(), PAGE);
        }
        return birthdays;
    }

    private static Optional<LocalDate> birthday(Person person, Profiles profiles) {
        return FeedItem.read(person.content())
                        instanceof Outcome.Accepted<FeedItem>(MemberItem item)
                ? profiles.open(
                                item.sealedProfile(),
                                person.id(),
                                person.key().flatMap(MemberKey::fromBase64))
                        .birthday()
                : Optional.empty();
    }

    private static List<Label> labels(Transaction tx, RuleBook... books) {
        List<String> keys =
                Stream.of(books)
                        .map(RuleBook::rules)
                        .flatMap(rules ->
                                Stream.concat(
                                        rules.rewards().stream()
                                                .map(some -> Label.Kind.REWARD + "/" + some.id()),
                                        rules.campaigns().stream()
                                                .map(some ->
                                                        Label.Kind.CAMPAIGN + "/" + some.id())))
                        .distinct()
                        .toList();
        List<Label> labels = new ArrayList<>();
        for (String key : keys) {
            tx.catalogue()
                    .label(key)
                    .map(ValueTexts::label)
                    .ifPresent(label -> {
                        if (label instanceof Outcome.Accepted<Label>(Label known)) {
                            labels.add(known);
                        }
                    });
        }
        return labels;
    }
}
