package linli.station.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.contract.trust.MemberKey;
import linli.contract.trust.SignedText;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.enrolment.CentralKeysMessage;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.station.sync.LoopbackCentral.Mishap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncLoopTest {

    private static final Instant START = Instant.parse("2024-11-22T01:00:00Z");
    private static final MemberKey KEY = MemberKey.random(new Random(1));

    private final ManualTimer timer = new ManualTimer(START);
    private final StationIdentity identity =
            new StationIdentity(new StationId("s1"), Ed25519.generate(new SecureRandom()));
    private final MemoryJournal journal = new MemoryJournal(identity.station());
    private final MemoryInbox inbox = new MemoryInbox();
    private final MemoryEnrolments enrolments = new MemoryEnrolments();
    private final List<SyncStatus> told = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();

    private LoopbackCentral central;
    private SyncLoop loop;

    @BeforeEach
    void begin() throws Exception {
        central = new LoopbackCentral();
        enrolments.keep(central.enrol(identity));
        loop = newLoop();
    }

    private SyncLoop newLoop() {
        return new SyncLoop(
                new SyncLoop.Ports(
                        journal, inbox, enrolments, member -> Optional.of(KEY), identity),
                new SyncLoop.World(HttpClient.newHttpClient(), timer, new Random(3), timer),
                told::add,
                faults::add);
    }

    @AfterEach
    void end() {
        loop.close();
        central.close();
    }

    @Test
    void bringsTheJournalUpAndTheFeedDown() {
        append(1201);
        central.feed.addAll(List.of(product("A"), product("B"), product("C")));

        loop.start();
        pass(Duration.ofSeconds(5));

        assertThat(central.held.size()).isEqualTo(1201);
        assertThat(central.count("/v1/journal")).isLessThan(6);
        assertThat(journal.acknowledged()).isEqualTo(new Acknowledged(1, 1201));
        assertThat(inbox.items()).isEqualTo(central.feed);
        assertThat(inbox.cursor()).isEqualTo(new Cursor(1, 3));
        assertThat(told.getLast())
                .returns(Network.ONLINE, SyncStatus::network)
                .returns(0L, SyncStatus::unsent)
                .returns(Optional.empty(), SyncStatus::journalFault)
                .returns(Optional.empty(), SyncStatus::feedFault);
        assertThat(faults).isEmpty();
    }

    @Test
    void saysHowManyMembersOfASnapshotAreHereAndGoesOnWhereItWasBrokenOff() {
        for (int i = 1; i <= 7; i++) {
            central.feed.add(member(i));
        }
        central.breaksOffAfter = 4;

        loop.start();
        pass(Duration.ofSeconds(2));
        assertThat(loop.status().snapshot()).contains(new SnapshotProgress(4, Optional.of(7L)));

        loop.close();
        loop = newLoop();
        loop.start();
        pass(Duration.ofMillis(1));
        assertThat(loop.status().snapshot()).contains(new SnapshotProgress(4, Optional.empty()));

        central.breaksOffAfter = Long.MAX_VALUE;
        pass(Duration.ofMinutes(2));
        assertThat(inbox.items()).isEqualTo(central.feed);
        assertThat(loop.status().snapshot()).isEmpty();
        assertThat(told.stream().flatMap(status -> status.snapshot().stream()))
                .contains(new SnapshotProgress(6, Optional.of(7L)));
    }

    @Test
    void letsTheCentralCountWhatIsLeftOfASnapshotAtItsBeginningOnly() {
        for (int i = 1; i <= 40; i++) {
            central.feed.add(member(i));
        }
        loop.start();
        pass(Duration.ofSeconds(2));
        assertThat(inbox.items()).isEqualTo(central.feed);
        assertThat(central.count("/v1/feed")).isGreaterThan(10);
        assertThat(central.count("count=1")).isBetween(1L, 2L);
    }

    @Test
    void sendsTheNextEntryWhenTheJournalGrew() {
        loop.start();
        pass(Duration.ofSeconds(1));
        append(1);

        loop.journalGrew();
        pass(Duration.ofMillis(1));

        assertThat(central.held.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void sendsAgainWhatIsInDoubtAndPostsItOnce(Mishap mishap) {
        append(3);
        for (int i = 0; i < 4; i++) {
            central.mishaps.add(mishap);
        }

        loop.start();
        pass(Duration.ofMinutes(2));

        assertThat(central.held.size()).isEqualTo(3);
        assertThat(journal.acknowledged().seq()).isEqualTo(3);
        assertThat(told.getFirst().network()).isEqualTo(Network.OFFLINE);
        assertThat(told.getLast().network()).isEqualTo(Network.ONLINE);
    }

    @Test
    void countsWhatIsUnsentWhileTheCentralIsOff() {
        append(2);
        central.close();

        loop.start();
        pass(Duration.ofSeconds(2));
        append(1);
        loop.journalGrew();
        pass(Duration.ofMillis(1));

        assertThat(told.getLast())
                .returns(Network.OFFLINE, SyncStatus::network)
                .returns(3L, SyncStatus::unsent)
                .returns(Optional.of(MemoryJournal.FIRST.plusSeconds(1)), SyncStatus::oldestUnsent)
                .returns(Optional.of(SyncFault.CENTRAL_UNREACHABLE), SyncStatus::journalFault);
    }

    @Test
    void triesEverMoreRarelyWhileTheCentralIsFailing() {
        append(1);
        for (int i = 0; i < 1000; i++) {
            central.mishaps.add(Mishap.FAILING);
        }

        loop.start();
        pass(Duration.ofMinutes(1));
        long firstMinute = central.count("/v1/journal");
        pass(Duration.ofMinutes(60));
        long firstHour = central.count("/v1/journal");

        assertThat(firstMinute).isBetween(6L, 9L);
        assertThat(firstHour - firstMinute).isBetween(58L, 125L);
    }

    @Test
    void triesBothAtOnceWhenTheCentralIsBack() {
        append(1);
        for (int i = 0; i < 40; i++) {
            central.mishaps.add(Mishap.FAILING);
        }
        loop.start();
        pass(Duration.ofMinutes(10));
        central.mishaps.clear();

        while (inbox.cursor().equals(Cursor.START) && journal.acknowledged().seq() == 0) {
            central.feed.add(product("A"));
            pass(Duration.ofMillis(100));
        }
        pass(Duration.ofMillis(100));

        assertThat(journal.acknowledged().seq()).isEqualTo(1);
        assertThat(inbox.items()).isNotEmpty();
    }

    @Test
    void signsByTheCentralsClockWhenItsOwnIsWrong() {
        append(1);
        loop.start();
        pass(Duration.ofMillis(1));

        assertThat(central.held.size()).isEqualTo(1);
        Duration ahead = Duration.between(timer.instant(), Instant.now());
        assertThat(loop.status().clockOffset().orElseThrow())
                .isBetween(ahead.minusMinutes(1), ahead.plusMinutes(1));
        assertThat(loop.status().isClockWrong()).isTrue();
    }

    @Test
    void sendsAgainWhatARestoredCentralHasLost() {
        append(5);
        central.feed.add(product("A"));
        loop.start();
        pass(Duration.ofSeconds(2));

        central.held.subList(3, 5).clear();
        central.generation = 2;
        pass(Duration.ofSeconds(2));

        assertThat(central.held.size()).isEqualTo(5);
        assertThat(journal.acknowledged()).isEqualTo(new Acknowledged(2, 5));
        assertThat(inbox.cursor()).isEqualTo(new Cursor(2, 1));
    }

    @Test
    void saysOfWhichCentralItHasHeardAllOnceTheSnapshotIsWhole() {
        central.feed.addAll(List.of(product("A"), product("B"), product("C")));
        loop.start();
        pass(Duration.ofSeconds(2));
        assertThat(central.heardAllOf).isEqualTo(1);

        central.breaksOffAfter = 2;
        central.generation = 2;
        pass(Duration.ofSeconds(2));
        assertThat(inbox.generation()).isZero();
        assertThat(central.heardAllOf).isNotEqualTo(2);

        central.breaksOffAfter = Long.MAX_VALUE;
        pass(Duration.ofMinutes(2));
        assertThat(central.heardAllOf).isEqualTo(2);
    }

    @Test
    void bringsARestoredCentralTheRuleBooksThatItForgotBeforeItForgetsThemToo() {
        FeedItem book = ruleBook(central.keys);
        central.feed.add(product("A"));
        central.feed.add(book);
        loop.start();
        pass(Duration.ofSeconds(2));

        central.feed.remove(book);
        central.generation = 2;
        for (Mishap mishap : Mishap.values()) {
            central.mishaps.add(mishap);
        }
        pass(Duration.ofMinutes(2));

        assertThat(central.feed).contains(book);
        assertThat(inbox.cursor()).isEqualTo(new Cursor(2, 2));
        assertThat(inbox.items().getLast()).isEqualTo(book);
        long brought = central.count("rule-books");
        pass(Duration.ofMinutes(2));
        assertThat(central.count("rule-books")).isEqualTo(brought);
    }

    @Test
    void noticesThatTheCentralHoldsMoreThanTheStation() {
        append(5);
        loop.start();
        pass(Duration.ofSeconds(2));
        journal.forget(2);

        loop.close();
        SyncLoop restored = again();
        restored.start();
        pass(Duration.ofMillis(1));

        assertThat(restored.status().journalFault()).contains(SyncFault.JOURNAL_BEHIND_CENTRAL);
    }

    @Test
    void noticesThatItsHistoryForked() {
        append(5);
        loop.start();
        pass(Duration.ofSeconds(2));
        journal.forget(2);
        journal.append("{\"other\":1}");
        journal.append("{\"other\":2}");

        loop.close();
        SyncLoop restored = again();
        restored.start();
        pass(Duration.ofMillis(1));

        assertThat(restored.status().journalFault()).contains(SyncFault.JOURNAL_FORKED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"STATION_REVOKED", "JOURNAL_FORK", "BROKEN_CHAIN", "MALFORMED"})
    void saysWhyTheCentralRefuses(ProblemCode code) {
        append(1);
        central.problems.add(code);
        central.problems.add(code);

        loop.start();
        pass(Duration.ofMillis(1));

        SyncFault fault = loop.status().journalFault().orElseThrow();
        assertThat(fault)
                .isIn(
                        SyncFault.STATION_REVOKED,
                        SyncFault.JOURNAL_FORKED,
                        SyncFault.ENTRY_REFUSED,
                        SyncFault.REQUEST_REFUSED);
        assertThat(loop.status().unsent()).isEqualTo(1);
    }

    @Test
    void appliesNothingOfAPageWithARuleBookThatTheCentralDidNotSign() {
        KeyPair stranger = Ed25519.generate(new SecureRandom());
        central.feed.add(product("A"));
        central.feed.add(ruleBook(stranger));

        loop.start();
        pass(Duration.ofSeconds(2));

        assertThat(inbox.items()).isEmpty();
        assertThat(loop.status().feedFault()).contains(SyncFault.FEED_NOT_SIGNED);
    }

    @Test
    void saysHowOldTheOldestIsThatIsStillUnsent() {
        append(2);
        assertThat(loop.status().oldestUnsent()).contains(MemoryJournal.FIRST.plusSeconds(1));
        journal.acknowledge(new Acknowledged(1, 1));
        assertThat(loop.status().oldestUnsent()).contains(MemoryJournal.FIRST.plusSeconds(2));
        journal.acknowledge(new Acknowledged(1, 2));
        assertThat(loop.status().oldestUnsent()).isEmpty();
    }

    @Test
    void believesNoKeysThatThePinnedOnesDidNotSign() {
        KeyPair stranger = Ed25519.generate(new SecureRandom());
        CentralKeys theirs = new CentralKeys(Map.of(0, stranger.getPublic()));
        central.feed.add(
                new FeedItem.KeysItem(
                        SignedText.sign(
                                CentralKeysMessage.text(theirs),
                                FeedItem.KeysItem.PURPOSE,
                                0,
                                stranger.getPrivate())));

        loop.start();
        pass(Duration.ofSeconds(2));

        assertThat(inbox.items()).isEmpty();
        assertThat(enrolments.current().orElseThrow().keys()).isEqualTo(central.publicKeys());
        assertThat(loop.status().feedFault()).contains(SyncFault.FEED_NOT_SIGNED);
    }

    @Test
    void pinsKeysThatThePinnedOnesSigned() {
        KeyPair next = Ed25519.generate(new SecureRandom());
        CentralKeys both = new CentralKeys(Map.of(0, next.getPublic()));
        central.feed.add(ruleBook(central.keys));
        central.feed.add(
                new FeedItem.KeysItem(
                        SignedText.sign(
                                CentralKeysMessage.text(both),
                                FeedItem.KeysItem.PURPOSE,
                                0,
                                central.keys.getPrivate())));
        central.feed.add(ruleBook(next));

        loop.start();
        pass(Duration.ofSeconds(2));

        assertThat(inbox.items()).hasSize(3);
        assertThat(enrolments.current().orElseThrow().keys()).isEqualTo(both);
    }

    @Test
    void asksForTheNextPageWhileItAppliesOneAndForgetsItWhereThatFails() {
        central.feed.addAll(List.of(product("A"), product("B"), product("C")));
        inbox.isBroken(true);
        loop.start();
        pass(Duration.ofMillis(1));
        await().untilAsserted(() -> assertThat(central.count("/v1/feed")).isEqualTo(2));
        assertThat(inbox.items()).isEmpty();

        inbox.isBroken(false);
        pass(Duration.ofMinutes(1));

        assertThat(inbox.items()).isEqualTo(central.feed);
        assertThat(faults).hasSize(1);
    }

    @Test
    void triesAgainWhenTheStoreFailedAndTellsWho() {
        central.feed.add(product("A"));
        inbox.isBroken(true);
        loop.start();
        pass(Duration.ofSeconds(1));
        assertThat(loop.status().feedFault()).contains(SyncFault.STORE_FAILED);
        assertThat(faults).isNotEmpty();

        inbox.isBroken(false);
        pass(Duration.ofMinutes(1));

        assertThat(inbox.items()).hasSize(1);
        assertThat(loop.status().feedFault()).isEmpty();
    }

    @Test
    void restsUntilItIsEnrolled() {
        MemoryEnrolments none = new MemoryEnrolments();
        append(1);
        SyncLoop alone = loop(none);
        alone.start();
        pass(Duration.ofHours(1));
        assertThat(alone.status().network()).isEqualTo(Network.NOT_ENROLLED);
        assertThat(central.requests).isEmpty();

        none.keep(enrolments.current().orElseThrow());
        alone.start();
        pass(Duration.ofSeconds(1));

        assertThat(central.held.size()).isEqualTo(1);
        alone.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 300})
    void keepsABatchWithinTheLimits(int kilobytes) {
        for (int i = 0; i < 30; i++) {
            journal.append("{\"text\":\"" + "\\\"鸡".repeat(kilobytes * 200) + "\"}");
        }

        loop.start();
        pass(Duration.ofMinutes(1));

        assertThat(central.held.size()).isEqualTo(30);
    }

    private SyncLoop again() {
        return loop(enrolments);
    }

    private SyncLoop loop(Enrolments with) {
        return new SyncLoop(
                new SyncLoop.Ports(journal, inbox, with, member -> Optional.of(KEY), identity),
                new SyncLoop.World(HttpClient.newHttpClient(), timer, new Random(4), timer),
                told::add,
                faults::add);
    }

    private void pass(Duration time) {
        timer.pass(time);
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            journal.append("{\"note\":" + i + "}");
        }
    }

    private static FeedItem ruleBook(KeyPair keys) {
        return new FeedItem.RuleBookItem(
                1, SignedText.sign("{}", FeedItem.RuleBookItem.purpose(1), 0, keys.getPrivate()));
    }

    private static FeedItem member(long number) {
        return new FeedItem.MemberItem(
                new Member(
                        new MemberId("m" + number),
                        new MemberNumber(number),
                        Profile.UNKNOWN,
                        new StationId("s1"),
                        Optional.empty(),
                        LocalDate.of(2024, 11, 1)),
                "",
                Optional.empty());
    }

    private static FeedItem product(String sku) {
        return new FeedItem.ProductItem(
                new Product(
                        new Sku(sku),
                        "鸡蛋",
                        "EGG",
                        Money.ofFen(990),
                        false,
                        Optional.empty(),
                        List.of(),
                        true,
                        true,
                        Optional.empty(),
                        Optional.empty()));
    }
}
