package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.dispute.DisputeNotice;
import linli.core.member.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTest {

    @TempDir Path stick;
    private TestCentral central;
    private TestStation station;
    private Member stranger;

    @BeforeEach
    void anActForAMemberWhomNobodyKnows() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        station = new TestStation(central);
        stranger = station.member();
        station.write(station.sale(Optional.of(station.opened(stranger.id())), 3));
        station.write(station.sale(Optional.empty(), 1));
        assertThat(station.uploaded(station.journal()).appliedSeq()).isEqualTo(2);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private VerificationReport verified() {
        return accepted(
                VerificationReport.read(
                        ok(central.headquarters("GET", "/v1/hq/verification", ""))));
    }

    private HttpResponse<byte[]> decide(boolean accepted) {
        String disputes =
                new String(
                        ok(central.headquarters("GET", "/v1/hq/disputes", "")),
                        StandardCharsets.UTF_8);
        String one = disputes.replaceFirst(".*\\[(\\{.*})].*", "$1").replaceFirst("}$", "");
        return central.headquarters(
                "POST",
                "/v1/hq/disputes/decisions",
                one + ",\"accepted\":" + accepted + ",\"by\":\"总部小周\"}");
    }

    @Test
    void isHeldAndStopsNothing() {
        assertThat(verified().discrepancies()).containsExactly(new Discrepancy("HELD", "POINTS"));
        assertThat(verified().stations().getFirst().sales()).isEqualTo(2);
    }

    @Test
    void isAcceptedByItselfOnceItsMemberIsKnown() {
        assertThat(problem(decide(true))).isEqualTo("UNKNOWN_MEMBER");
        Newcomer newcomer =
                new Newcomer(stranger, List.of(), List.of(), Optional.empty(), Optional.empty());
        ok(
                central.headquarters(
                        "PUT", "/v1/hq/members", new MemberImport(List.of(newcomer)).text()));
        assertThat(told().ruling().orElseThrow().accepted()).isTrue();
        assertThat(verified().discrepancies()).isEmpty();
        assertThat(verified().points()).isEqualTo(38);
    }

    @Test
    void itsStationHearsOfItAndOfWhatWasDecided() {
        DisputeNotice open = told();
        assertThat(open.code()).isEqualTo("UNKNOWN_MEMBER");
        assertThat(open.seq()).isEqualTo(1);
        assertThat(open.ruling()).isEmpty();
        Cursor before = station.feed(Cursor.START, 100, 0).next();
        ok(decide(false));
        assertThat(toldAfter(before).ruling().orElseThrow().accepted()).isFalse();
        assertThat(toldAfter(before).ruling().orElseThrow().by()).isEqualTo("总部小周");
    }

    @Test
    void isOpenAgainAtACentralThatForgotItAndMovesNothingTwice() {
        Path backup = central.backUp(stick);
        ok(decide(false));
        central.close();
        central = TestCentral.restored(backup);
        station.turnTo(central);
        station.uploaded(station.journal());
        assertThat(told().ruling()).isEmpty();
        Newcomer newcomer =
                new Newcomer(stranger, List.of(), List.of(), Optional.empty(), Optional.empty());
        ok(
                central.headquarters(
                        "PUT", "/v1/hq/members", new MemberImport(List.of(newcomer)).text()));
        assertThat(told().ruling().orElseThrow().accepted()).isTrue();
        assertThat(verified().discrepancies()).isEmpty();
        assertThat(verified().points()).isEqualTo(38);
    }

    private DisputeNotice told() {
        return toldAfter(Cursor.START);
    }

    private DisputeNotice toldAfter(Cursor cursor) {
        List<DisputeNotice> told =
                station.feed(cursor, 100, 0).items().stream()
                        .filter(FeedItem.DisputeItem.class::isInstance)
                        .map(item -> ((FeedItem.DisputeItem) item).disputed())
                        .toList();
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    @Test
    void isRejectedByCompensatingPostingsAndOnlyOnce() {
        HttpResponse<byte[]> first = decide(false);
        ok(first);
        assertThat(verified().discrepancies()).isEmpty();
        assertThat(verified().points()).isZero();
        String again =
                new String(first.body(), StandardCharsets.UTF_8).replaceFirst("}$", "")
                        + ",\"accepted\":true,\"by\":\"x\"}";
        assertThat(problem(central.headquarters("POST", "/v1/hq/disputes/decisions", again)))
                .isEqualTo("NOT_FOUND");
    }
}
