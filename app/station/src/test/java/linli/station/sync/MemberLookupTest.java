package linli.station.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import linli.contract.trust.Ed25519;
import linli.contract.v1.feed.FeedItem;
import linli.core.Outcome;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Also the one test of the loop on real threads. */
class MemberLookupTest {

    private static final MemberNumber NUMBER = new MemberNumber(42);

    private final StationIdentity identity =
            new StationIdentity(new StationId("s1"), Ed25519.generate(new SecureRandom()));
    private final MemoryInbox inbox = new MemoryInbox();
    private final MemoryEnrolments enrolments = new MemoryEnrolments();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final AtomicReference<Network> network = new AtomicReference<>(Network.OFFLINE);

    private LoopbackCentral central;
    private SyncLoop loop;

    @BeforeEach
    void begin() throws Exception {
        central = new LoopbackCentral();
        enrolments.keep(central.enrol(identity));
        loop =
                new SyncLoop(
                        new SyncLoop.Ports(
                                new MemoryJournal(identity.station()),
                                inbox,
                                enrolments,
                                member -> Optional.empty(),
                                identity),
                        new SyncLoop.World(
                                HttpClient.newHttpClient(),
                                InstantSource.system(),
                                new Random(3),
                                Timer.on(threads)),
                        status -> network.set(status.network()),
                        fault -> {});
    }

    @AfterEach
    void end() {
        loop.close();
        threads.shutdown();
        central.close();
    }

    @Test
    void putsAMemberWhomNobodyPreloadedIntoTheInbox() {
        central.found.add(item(NUMBER));
        online();

        assertThat(find()).isEqualTo("ACCEPTED");
        assertThat(inbox.items()).isEqualTo(central.found);
    }

    @Test
    void saysThatNobodyHasTheNumber() {
        online();

        assertThat(find()).isEqualTo("UNKNOWN_MEMBER");
    }

    @Test
    void refusesAnAnswerAboutSomebodyElse() {
        central.found.add(item(new MemberNumber(43)));
        online();

        assertThat(find()).isEqualTo("MEMBER_NOT_HERE");
        assertThat(inbox.items()).isEmpty();
    }

    @Test
    void asksNobodyWhileCutOff() {
        central.found.add(item(NUMBER));

        assertThat(find()).isEqualTo("MEMBER_NOT_HERE");
        assertThat(central.requests).isEmpty();
    }

    @Test
    void givesUpOnACentralThatDoesNotAnswer() {
        central.found.add(item(NUMBER));
        online();
        central.heldPaths.add("/v1/stations/me/members");

        String found =
                CompletableFuture.supplyAsync(this::find).orTimeout(10, TimeUnit.SECONDS).join();

        assertThat(found).isEqualTo("MEMBER_NOT_HERE");
    }

    @Test
    @Timeout(20)
    void stopsInTheMiddleOfAHeldRequest() {
        online();
        central.heldPaths.add("/v1/feed");
        long before = central.count("/v1/feed");
        Awaitility.await().until(() -> central.count("/v1/feed") > before);

        loop.close();

        // The held request would have ended by itself only with its own time, or the central
        assertThat(central.closing.getCount()).isEqualTo(1);
        assertThat(inbox.items()).isEmpty();
    }

    private void online() {
        loop.start();
        Awaitility.await().until(() -> network.get() == Network.ONLINE);
    }

    private String find() {
        return switch (loop.lookup().find(NUMBER)) {
            case Outcome.Accepted<Member> accepted -> "ACCEPTED";
            case Outcome.Refused<Member>(var refusal) -> refusal.code();
        };
    }

    private static FeedItem item(MemberNumber number) {
        Member member =
                new Member(
                        new MemberId("m" + number.value()),
                        number,
                        Profile.UNKNOWN,
                        new StationId("s2"),
                        Optional.empty(),
                        LocalDate.of(2026, 11, 22));
        return new FeedItem.MemberItem(member, "", Optional.empty());
    }
}
