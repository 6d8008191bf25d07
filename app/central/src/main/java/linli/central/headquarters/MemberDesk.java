package linli.central.headquarters;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import linli.central.intake.Accounts;
import linli.central.intake.Bookkeeping;
import linli.central.intake.Decisions;
import linli.central.intake.RuleBooks;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.Ledger.Posting;
import linli.central.store.Neighbours.Admission;
import linli.central.store.Neighbours.MemberRow;
import linli.central.store.News;
import linli.central.store.Openings.Opening;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.act.ValueTexts;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.field.Profiles;
import linli.contract.v1.headquarters.ImportAnswer;
import linli.contract.v1.headquarters.ImportAnswer.Rejected;
import linli.contract.v1.headquarters.ImportAnswer.Taken;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.Why;
import linli.core.rulebook.RuleBook;

/**
 * Takes in members from elsewhere, with what they had there. Their points come as an opening act
 * into the hand of the home station.
 */
public final class MemberDesk {

    private final Publishing publishing;
    private final RuleBooks books;
    private final MemberCipher cipher;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final RandomGenerator random;

    /**
     * A desk with what it needs.
     *
     * @param ids makes a UUIDv7 at each call
     * @param random draws the keys of members, so it must be fit for secrets
     */
    public MemberDesk(
            Publishing publishing,
            RuleBooks books,
            MemberCipher cipher,
            InstantSource clock,
            Supplier<String> ids,
            RandomGenerator random) {
        this.publishing = publishing;
        this.books = books;
        this.cipher = cipher;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Takes all members; what waited for them is theirs. One who is known already is left as is;
     * rejected are those whose home is no station, whose number another has, or whose tier the
     * rules do not know.
     */
    public ImportAnswer put(MemberImport members) {
        return publishing.inTransaction((tx, news) -> put(tx, news, members.members()));
    }

    private ImportAnswer put(Transaction tx, News news, List<Newcomer> members) {
        RuleBook book = books.at(tx, clock.instant());
        Set<StationId> stations = new HashSet<>(tx.stations().enrolled());
        Set<String> known = tx.neighbours().known(ids(members));
        Set<Long> numbers =
                tx.neighbours()
                        .taken(members.stream().map(some -> some.member().number()).toList());
        List<Rejected> rejected = new ArrayList<>();
        List<Newcomer> fresh = new ArrayList<>();
        for (Newcomer newcomer : members) {
            String id = newcomer.member().id().value();
            if (!known.add(id)) {
                continue;
            }
            Optional<String> fault = fault(newcomer, book, stations, numbers);
            fault.ifPresent(code -> rejected.add(new Rejected(id, code)));
            if (fault.isEmpty()) {
                fresh.add(newcomer);
            }
        }
        admit(tx, news, fresh, book);
        return new ImportAnswer(
                fresh.stream().map(some -> new Taken(some.member().id().value(), "")).toList(),
                members.size() - fresh.size() - rejected.size(),
                rejected);
    }

    private static Optional<String> fault(
            Newcomer newcomer, RuleBook book, Set<StationId> stations, Set<Long> numbers) {
        if (!stations.contains(newcomer.member().home())) {
            return Optional.of("UNKNOWN_STATION");
        }
        boolean knownTier =
                newcomer.tier()
                        .map(held ->
                                book.rules().tiers().tiers().stream()
                                        .anyMatch(tier -> tier.id().equals(held.tier())))
                        .orElse(true);
        if (!knownTier) {
            return Optional.of("UNKNOWN_TIER");
        }
        return numbers.add(newcomer.member().number().value())
                ? Optional.empty()
                : Optional.of("NUMBER_TAKEN");
    }

    private void admit(Transaction tx, News news, List<Newcomer> fresh, RuleBook book) {
        List<Admission> admissions = new ArrayList<>();
        List<Opening> openings = new ArrayList<>();
        Map<StationId, List<Posting>> postings = new HashMap<>();
        for (Newcomer newcomer : fresh) {
            Member member = newcomer.member();
            Occasion occasion = occasion(member.home(), book);
            AccountChange opening = opening(newcomer, occasion.act());
            MemberAccount account = MemberAccount.opened(member.id(), book.rules()).apply(opening);
            admissions.add(admission(member, account));
            openings.add(new Opening(member.id(), occasion.at(), ValueTexts.of(opening)));
            postings.computeIfAbsent(member.home(), home -> new ArrayList<>())
                    .addAll(Bookkeeping.opening(occasion, opening));
            news.tell(member.home(), new Ref(Kind.MEMBER, member.id().value()));
        }
        tx.neighbours().admit(admissions);
        tx.openings().add(openings);
        postings.forEach(tx.ledger()::post);
        new Decisions(books, cipher)
                .deliver(
                        tx,
                        news,
                        fresh.stream()
                                .flatMap(newcomer -> Decisions.names(newcomer.member()).stream())
                                .toList(),
                        clock.instant());
    }

    private Occasion occasion(StationId home, RuleBook book) {
        Instant now = clock.instant();
        return new Occasion(
                new ActId(ids.get()),
                now,
                book.calendar().localTime(now),
                book.calendar().businessDay(now),
                home,
                "headquarters");
    }

    private static AccountChange opening(Newcomer newcomer, ActId act) {
        List<LotSlice> lots = new ArrayList<>();
        long points = 0;
        for (OpeningLot lot : newcomer.lots()) {
            lots.add(
                    new LotSlice(
                            new LotId(act.value() + "/" + (lots.size() + 1)),
                            lot.expires(),
                            lot.expires(),
                            new Holder.Escrow(newcomer.member().home()),
                            lot.points()));
            points = Math.addExact(points, lot.points());
        }
        return new AccountChange(
                newcomer.member().id(),
                lots.isEmpty()
                        ? List.of()
                        : List.of(
                                new LedgerEntry.Credit(
                                        new Why.Opening(points), act.value(), points, 0, lots)),
                newcomer.growth(),
                newcomer.tier(),
                newcomer.plusUntil(),
                List.of());
    }

    private Admission admission(Member member, MemberAccount account) {
        MemberKey key = MemberKey.random(random);
        Member open =
                new Member(
                        member.id(),
                        member.number(),
                        Profile.UNKNOWN,
                        member.home(),
                        member.inviter(),
                        member.since());
        String sealed = new Profiles(cipher).seal(member.profile(), member.id(), key);
        return new Admission(
                new MemberRow(
                        member.id(),
                        member.number().value(),
                        member.home(),
                        new MemberItem(open, sealed, Optional.empty()).text()),
                Optional.of(key.toBase64()),
                Accounts.text(account));
    }

    private static List<MemberId> ids(List<Newcomer> members) {
        return members.stream().map(some -> some.member().id()).toList();
    }
}
