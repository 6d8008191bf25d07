package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import linli.contract.v1.EscrowRequest;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.RecoveryReport;
import linli.core.account.MemberAccount;
import linli.core.account.SettleEscrow;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.member.Member;
import linli.core.points.Holder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three stations take members in, sell, spend, ask for points and give them back; somewhere in
 * between a backup is taken. The central that is restored from it hears them in a random order, in
 * random pieces: every account must end as the lost central had it, and nothing is in dispute.
 */
class RestoredAtRandomTest {

    private static final int RUNS = Boolean.getBoolean("long") ? 100 : 2;
    private static final int ACTS = Boolean.getBoolean("long") ? 60 : 25;

    @TempDir Path stick;
    private final List<TestStation> stations = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + RUNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAccountEndsAsItWas(long seed) {
        Random random = new Random(seed);
        TestCentral lost = new TestCentral();
        lost.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        for (int i = 0; i < 3; i++) {
            stations.add(new TestStation(lost));
        }
        int moment = random.nextInt(ACTS);
        Optional<Path> backup = Optional.empty();
        for (int i = 0; i < ACTS; i++) {
            if (i == moment) {
                backup = Optional.of(lost.backUp(stick));
            }
            act(stations.get(random.nextInt(stations.size())), random);
        }
        Map<String, MemberAccount> accounts = accounts();
        VerificationReport report = verified(lost);
        List<String> disputes = lost.disputes();
        lost.close();
        try (TestCentral restored = TestCentral.restored(backup.orElseThrow())) {
            stations.forEach(station -> station.turnTo(restored));
            hear(restored, random);
            assertThat(restored.disputes()).as("seed " + seed).isEqualTo(disputes);
            assertThat(verified(restored)).as("seed " + seed).isEqualTo(report);
            restored.server().goRound();
            Map<String, MemberAccount> now = accounts();
            assertThat(held(now)).as("seed " + seed).isEqualTo(held(accounts));
        }
    }

    private void act(TestStation station, Random random) {
        switch (members.isEmpty() ? 0 : random.nextInt(7)) {
            case 0 -> {
                Member member = station.member();
                members.add(member);
                does(station, station.register(member));
            }
            case 1, 2 -> does(station, station.sale(Optional.of(account(station, random)), 3));
            case 3 -> spend(station, account(station, random));
            case 4 -> ask(station, account(station, random));
            case 5 -> receive(station, random);
            default -> giveBack(station, random);
        }
    }

    private void spend(TestStation station, MemberAccount account) {
        if (account.availableAt(station.id()) >= 100) {
            does(station, station.saleForPoints(account, 100));
        } else {
            does(station, station.sale(Optional.empty(), 1));
        }
    }

    private static void ask(TestStation station, MemberAccount account) {
        ok(
                station.post(
                        "/v1/stations/me/escrow",
                        TestStation.gzip(new EscrowRequest(account.member(), 40).text())));
    }

    private void receive(TestStation station, Random random) {
        Occasion occasion = station.occasion();
        SettleEscrow.receive(account(station, random), occasion)
                .ifPresent(
                        change -> does(station, new Act.EscrowReceived(occasion, List.of(change))));
    }

    private void giveBack(TestStation station, Random random) {
        AccountItem item = seen(station, members.get(random.nextInt(members.size())));
        Occasion occasion = station.occasion();
        SettleEscrow.giveBack(item.account(), item.shares(), occasion)
                .ifPresent(
                        change -> does(station, new Act.EscrowReturned(occasion, List.of(change))));
    }

    private static void does(TestStation station, Act act) {
        station.write(act);
        station.uploaded(station.journal());
    }

    private MemberAccount account(TestStation station, Random random) {
        return seen(station, members.get(random.nextInt(members.size()))).account();
    }

    private static AccountItem seen(TestStation station, Member member) {
        String target = "/v1/stations/me/members?number=" + member.number().digits();
        return accepted(MemberAnswer.read(ok(station.get(target)))).items().stream()
                .filter(AccountItem.class::isInstance)
                .map(AccountItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, MemberAccount> accounts() {
        Map<String, MemberAccount> accounts = new TreeMap<>();
        for (Member member : members) {
            accounts.put(member.id().value(), seen(stations.getFirst(), member).account());
        }
        return accounts;
    }

    /** What each station may spend, and what there is in all; offers are made again as is due. */
    private Map<String, List<Long>> held(Map<String, MemberAccount> accounts) {
        Map<String, List<Long>> held = new TreeMap<>();
        accounts.forEach((member, account) -> {
            List<Long> each = new ArrayList<>(List.of(account.points().balance()));
            stations.forEach(
                    station -> each.add(account.points().in(new Holder.Escrow(station.id()))));
            held.put(member, each);
        });
        return held;
    }

    /** In random pieces and order, until nobody is left to be heard. */
    private void hear(TestCentral restored, Random random) {
        int turns = 0;
        while (!unheard(restored).isEmpty()) {
            assertThat(turns++).as("turns").isLessThan(ACTS * 20);
            TestStation station = stations.get(random.nextInt(stations.size()));
            List<JournalEntry> journal = station.journal();
            int from = Math.toIntExact(station.uploaded(List.of()).appliedSeq());
            int to = from + random.nextInt(journal.size() - from + 1);
            assertThat(problem(station.upload(journal.subList(from, to)))).isIn("OK", "RECOVERING");
        }
    }

    private static List<RecoveryReport.Unheard> unheard(TestCentral restored) {
        byte[] report = ok(restored.headquarters("GET", "/v1/hq/recovery", ""));
        return accepted(RecoveryReport.read(report)).stations();
    }

    private static VerificationReport verified(TestCentral central) {
        VerificationReport report =
                accepted(
                        VerificationReport.read(
                                ok(central.headquarters("GET", "/v1/hq/verification", ""))));
        assertThat(report.discrepancies()).isEmpty();
        return report;
    }
}
