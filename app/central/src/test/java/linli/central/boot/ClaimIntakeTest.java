package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.headquarters.OrderImport;
import linli.contract.v1.headquarters.OrderImport.PaidLine;
import linli.contract.v1.headquarters.OrderImport.PaidOrder;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.claim.ClaimDecision;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.claim.ClaimRequest;
import linli.core.claim.ClaimRequest.Wish;
import linli.core.claim.ClaimStanding;
import linli.core.claim.FileClaim;
import linli.core.claim.SettleClaim;
import linli.core.claim.SettleRequest;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundLine;
import linli.core.refund.TicketHistory;
import linli.core.tender.Payout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimIntakeTest {

    @TempDir Path stick;
    private final List<ClaimAct> afterSales = new ArrayList<>();
    private final List<Act.TicketRefunded> refunds = new ArrayList<>();
    private TestCentral central;
    private TestStation station;
    private MemberAccount li;
    private Act.OrderHandedOver handover;

    @BeforeEach
    void handOverFourBoxesOfEggs() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        station = new TestStation(central);
        Member member = station.member();
        station.write(station.register(member));
        station.uploaded(station.journal());
        li = station.opened(member.id());
        PickupOrder order =
                new PickupOrder(
                        new OrderId("o-1"),
                        "9226000000000000001",
                        member.id(),
                        station.id(),
                        LocalDate.of(2026, 11, 22),
                        "A-01",
                        List.of(new OrderLine(TestStation.EGGS, 4, Money.ofFen(5120), 0)));
        central.headquarters("PUT", "/v1/hq/orders", new OrderImport(List.of(paid(order))).text());
        handover = station.handOver(order, li, 4);
        write(handover);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void moneyBackForAClaimIsAReturnAndAddsUp() {
        file(Wish.MONEY_IN_CASH, 1);
        file(Wish.MONEY_ONLINE, 2);
        file(Wish.REPLACEMENT, 1);
        station.uploaded(station.journal());
        station.uploaded(station.journal());

        assertThat(central.disputes()).isEmpty();
        assertThat(discrepancies()).isEmpty();
        assertThat(verified().stations().getFirst().cashFen()).isEqualTo(-1280);
    }

    @Test
    void headquartersDecideAndTheStationHearsOfIt() {
        ClaimAct.Filed filed = file(Wish.HEADQUARTERS, 2);
        station.uploaded(station.journal());
        assertThat(text(central.headquarters("GET", "/v1/hq/claims", "")))
                .contains(filed.occasion().act().value(), "SPOILED", "\"worthFen\":2560");

        assertThat(decide(filed, Verdict.MONEY)).isEqualTo(200);
        assertThat(decide(filed, Verdict.NOTHING)).isEqualTo(404);
        assertThat(text(central.headquarters("GET", "/v1/hq/claims", "")))
                .isEqualTo("{\"claims\":[]}");

        ClaimDecision decision = told();
        assertThat(decision.claim()).isEqualTo(filed.occasion().act());
        assertThat(decision.verdict()).isEqualTo(Verdict.MONEY);
        settle(filed, decision);
        station.uploaded(station.journal());
        assertThat(central.disputes()).isEmpty();
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void whatHeadquartersDidNotDecideIsDisputedAndStands() {
        ClaimAct.Filed filed = file(Wish.HEADQUARTERS, 1);
        settle(
                filed,
                new ClaimDecision(
                        filed.occasion().act(),
                        Verdict.MONEY,
                        filed.occasion().at(),
                        "nobody",
                        ""));
        station.uploaded(station.journal());

        assertThat(central.disputes()).containsExactly("CLAIM_NOT_DECIDED");
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void whatARestoredCentralForgotToHaveDecidedIsOpenAgain() {
        ClaimAct.Filed filed = file(Wish.HEADQUARTERS, 1);
        station.uploaded(station.journal());
        Path backup = central.backUp(stick);
        assertThat(decide(filed, Verdict.REPLACEMENT)).isEqualTo(200);
        restoreFrom(backup);

        assertThat(text(central.headquarters("GET", "/v1/hq/claims", "")))
                .contains(filed.occasion().act().value());
        assertThat(decide(filed, Verdict.MONEY)).isEqualTo(200);
        settle(filed, told());
        station.uploaded(station.journal());
        assertThat(central.disputes()).isEmpty();
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void whatWasSettledIsShownButNotDecidedAgainByACentralThatForgotIt() {
        ClaimAct.Filed filed = file(Wish.HEADQUARTERS, 1);
        station.uploaded(station.journal());
        Path backup = central.backUp(stick);
        assertThat(decide(filed, Verdict.MONEY)).isEqualTo(200);
        settle(filed, told());
        station.uploaded(station.journal());
        VerificationReport before = verified();
        restoreFrom(backup);
        station.uploaded(station.journal());

        assertThat(central.disputes()).containsExactly("CLAIM_NOT_DECIDED");
        assertThat(text(central.headquarters("GET", "/v1/hq/claims", "")))
                .isEqualTo("{\"claims\":[]}");
        assertThat(decide(filed, Verdict.REPLACEMENT)).isEqualTo(404);
        assertThat(verified()).isEqualTo(before);
    }

    private void restoreFrom(Path backup) {
        central.close();
        central = TestCentral.restored(backup);
        station.turnTo(central);
    }

    @Test
    void moreThanWasHandedOverIsDisputedWhateverTheRemedy() {
        file(Wish.REPLACEMENT, 3);
        afterSales.clear();
        file(Wish.HEADQUARTERS, 2);
        station.uploaded(station.journal());

        assertThat(central.disputes()).containsExactly("OVER_REFUNDED");
    }

    @Test
    void aReplacedPieceThatComesBackAsWellIsDisputed() {
        file(Wish.REPLACEMENT, 4);
        afterSales.clear();
        file(Wish.MONEY_ONLINE, 1);
        station.uploaded(station.journal());

        assertThat(central.disputes()).containsExactly("OVER_REFUNDED");
        assertThat(discrepancies()).containsExactly("HELD");
    }

    @Test
    void goodsThatWereHandedOverElsewhereAreDisputed() {
        station.uploaded(station.journal());
        TestStation other = new TestStation(central);
        other.write(claim(other, Wish.REPLACEMENT, 1));
        other.uploaded(other.journal());

        assertThat(central.disputes()).containsExactly("UNKNOWN_TICKET");
    }

    private ClaimAct.Filed file(Wish wish, long qty) {
        ClaimAct.Filed filed = claim(station, wish, qty);
        write(filed);
        afterSales.add(filed);
        filed.refund().ifPresent(refunds::add);
        return filed;
    }

    private ClaimAct.Filed claim(TestStation at, Wish wish, long qty) {
        return accepted(
                new FileClaim(TestStation.RULES)
                        .decide(
                                history(),
                                new ClaimRequest(
                                        handover.occasion().act(),
                                        List.of(RefundLine.of(1, qty)),
                                        Claim.Reason.SPOILED,
                                        Optional.empty(),
                                        "",
                                        wish,
                                        Optional.empty()),
                                new GiveBack.Accounts(Optional.of(li), Optional.empty()),
                                at.occasion()));
    }

    private void settle(ClaimAct.Filed filed, ClaimDecision decision) {
        ClaimAct.Settled settled =
                accepted(
                        new SettleClaim(TestStation.RULES)
                                .decide(
                                        history(),
                                        new ClaimStanding(
                                                filed,
                                                Optional.empty(),
                                                Optional.of(decision),
                                                Optional.empty()),
                                        new SettleRequest(
                                                filed.occasion().act(), Payout.Way.ORIGINAL),
                                        new GiveBack.Accounts(Optional.of(li), Optional.empty()),
                                        station.occasion()));
        write(settled);
    }

    private int decide(ClaimAct.Filed filed, Verdict verdict) {
        return central.headquarters(
                        "POST",
                        "/v1/hq/claims/decisions",
                        "{\"station\":\"%s\",\"claim\":\"%s\",\"verdict\":\"%s\",\"by\":\"周\",\"note\":\"\"}"
                                .formatted(
                                        station.id().value(),
                                        filed.occasion().act().value(),
                                        verdict))
                .statusCode();
    }

    private ClaimDecision told() {
        return station.feed(new Cursor(0, 0), 100, 0).items().stream()
                .filter(FeedItem.ClaimItem.class::isInstance)
                .map(FeedItem.ClaimItem.class::cast)
                .findFirst()
                .orElseThrow()
                .decision();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static PaidOrder paid(PickupOrder order) {
        return new PaidOrder(
                order.id(),
                order.member(),
                order.station(),
                order.due(),
                order.shelf(),
                List.of(new PaidLine(TestStation.EGGS.sku(), 4, Money.ofFen(5120))));
    }

    private TicketHistory history() {
        return new TicketHistory(2, "", 0, handover, refunds, List.of(), afterSales);
    }

    private void write(Act act) {
        station.write(act);
        li = act.changeOf(li.member()).map(li::apply).orElse(li);
    }

    private VerificationReport verified() {
        return accepted(
                VerificationReport.read(
                        central.headquarters("GET", "/v1/hq/verification", "").body()));
    }

    private List<String> discrepancies() {
        return verified().discrepancies().stream()
                .map(Discrepancy::code)
                .distinct()
                .sorted()
                .toList();
    }
}
