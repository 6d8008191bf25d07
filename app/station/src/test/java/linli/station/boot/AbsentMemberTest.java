package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.feed.FeedItem.StoppedCardItem;
import linli.contract.v1.field.Profiles;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.points.Shares;
import linli.core.points.Statement;
import linli.core.refund.RefundRefusal;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.visit.Found;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.counter.AbsentMembers.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbsentMemberTest {

    private static final Profile LI = new Profile("李梅", "13900001234", Optional.empty());
    private static final Member FAR = TestShop.member(7, LI);
    private static final MemberId BY_NUMBER = new AbsentMember(FAR.number()).id();
    private static final ScannedCode CODE = new ScannedCode.RotatingCode(FAR.number(), "ab12");

    @TempDir Path folder;
    private Till till;

    @BeforeEach
    void aStationThatIsCutOff() throws IOException {
        till = Till.open(folder);
        till.openShift(20_000);
        till.stock();
        till.answerAbsent(number -> Answer.CUT_OFF);
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    private Visit served(ScannedCode code) {
        return till.find(code) instanceof Found.MemberFound(Visit visit)
                ? visit
                : fail(till.find(code));
    }

    private static Visit fail(Found found) {
        throw new AssertionError(found);
    }

    /** The central tells who it is, with an account that includes the journal so far or not. */
    private void told(long points, boolean included) {
        MemberKey key = MemberKey.random(new SecureRandom());
        String sealed = new Profiles(new MemberCipher(new SecureRandom())).seal(LI, FAR.id(), key);
        MemberAccount account = TestShop.account(FAR.id(), points, LocalDate.of(2027, 5, 31));
        long seq = included ? till.station().journal().head().seq() : 0;
        till.station()
                .inbox()
                .apply(
                        List.of(
                                new MemberItem(FAR, sealed, Optional.of(key)),
                                new AccountItem(account, 1, seq, Shares.ALL)));
    }

    @Test
    void earnsByAGoodCodeOrACardButNotByATypedNumber() {
        for (ScannedCode code : List.of(CODE, new ScannedCode.Card(FAR.number()))) {
            Visit visit = served(code);
            assertThat(visit.isAbsent()).isTrue();
            assertThat(visit.member().id()).isEqualTo(BY_NUMBER);
            assertThat(till.sell(Optional.of(visit.member().id()), 2).sale().pointsEarned())
                    .isPositive();
        }
        assertThat(till.find(new ScannedCode.TypedNumber(FAR.number())))
                .isEqualTo(new Found.NothingFound(ScanRefusal.UNKNOWN_MEMBER, "…1007"));
    }

    @Test
    void isNobodyIfTheCentralSaysSoOrThereIsNone() {
        till.answerAbsent(number -> Answer.NOBODY);
        assertThat(till.find(CODE))
                .isEqualTo(new Found.NothingFound(ScanRefusal.UNKNOWN_MEMBER, "…1007"));
        till.answerAbsent(number -> Answer.NO_CENTRAL);
        assertThat(till.find(CODE))
                .isEqualTo(new Found.NothingFound(ScanRefusal.MEMBER_NOT_HERE, "…1007"));
    }

    @Test
    void isTheMemberAsSoonAsTheCentralCouldBeAsked() {
        till.answerAbsent(number -> {
            told(90, true);
            return Answer.CAME;
        });
        assertThat(served(CODE).member()).isEqualTo(FAR);
    }

    @Test
    void spendsNothingNotEvenWhatWasJustEarnedHere() {
        till.sell(Optional.of(BY_NUMBER), 5);
        Identification shown = new Identification(BY_NUMBER, Identification.Kind.ROTATING_CODE, "");
        assertThat(till.trySaleForPoints(BY_NUMBER, 100, shown))
                .isEqualTo(Outcome.refused(IdentificationRefusal.PROOF_NEEDED));
        Sale plain = TestShop.sale(Optional.of(BY_NUMBER), 2);
        Sale withCoupon =
                new Sale(
                        plain.member(),
                        plain.lines(),
                        Optional.of("C-1"),
                        new PointsRequest.None(),
                        0);
        assertThat(till.trySale(withCoupon))
                .isEqualTo(Outcome.refused(IdentificationRefusal.ONLY_EARNS));
        assertThat(till.tryRedeem(shown, "EGG", 150))
                .isEqualTo(Outcome.refused(ScanRefusal.MEMBER_NOT_HERE));
        assertThat(till.tryRedeem(shown, "GIFT", 0))
                .isEqualTo(Outcome.refused(ScanRefusal.MEMBER_NOT_HERE));
        assertThat(till.tryDraw(shown)).isEqualTo(Outcome.refused(ScanRefusal.MEMBER_NOT_HERE));
        assertThat(till.tryTopUp(BY_NUMBER, 10_000))
                .isEqualTo(Outcome.refused(ScanRefusal.MEMBER_NOT_HERE));
    }

    @Test
    void picksUpByTheCodeOfAnOrderAsEver() {
        String code = TestShop.order(1, FAR.id(), 2).code();
        assertThat(till.find(new ScannedCode.OrderCode(code))).isInstanceOf(Found.OrderFound.class);
        assertThat(till.tryHandOver("order-1", 2)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void hasWhatWasEarnedHereBeforeAndAfterTheCentralCountedIt() throws IOException {
        long earned = till.sell(Optional.of(BY_NUMBER), 5).sale().pointsEarned();
        told(90, false);
        Visit known = till.visit(BY_NUMBER);
        assertThat(known.member()).isEqualTo(FAR);
        assertThat(known.isAbsent()).isFalse();
        assertThat(known.account().points().balance()).isEqualTo(90 + earned);
        assertThat(till.visit(FAR.id()).account().points().balance()).isEqualTo(90 + earned);
        assertThat(till.verify().discrepancies()).isEmpty();
        told(90 + earned, true);
        assertThat(till.visit(BY_NUMBER).account().points().balance()).isEqualTo(90 + earned);
        Statement statement = till.statement(FAR.id(), LocalDate.of(2026, 11, 1));
        assertThat(statement.toString()).contains("BasePoints");
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void isToldApartFromASecondSaleThatTheCentralDoesNotHaveYet() {
        till.sell(Optional.of(BY_NUMBER), 5);
        told(400, true);
        long second = till.sell(Optional.of(BY_NUMBER), 3).sale().pointsEarned();
        assertThat(till.visit(FAR.id()).account().points().balance()).isEqualTo(400 + second);
    }

    @Test
    void losesNoPointsAtTheEndOfADayWhileNobodyKnowsWhoseTheyAre() throws IOException {
        long earned = till.sell(Optional.of(BY_NUMBER), 5).sale().pointsEarned();
        till.setClock(Till.START.plus(Duration.ofDays(800)));
        till.vouchForDate(true);
        till.station().counters().closeDays();
        assertThat(till.visit(BY_NUMBER).account().points().balance()).isEqualTo(earned);
        told(90, false);
        till.setClock(Till.START.plus(Duration.ofDays(803)));
        till.station().counters().closeDays();
        assertThat(till.visit(FAR.id()).account().points().balance()).isZero();
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void givesGoodsBackAsWhoTheyAreThoughTheirCardWasLostSince() throws IOException {
        Act.SaleCompleted sold = till.sell(Optional.of(BY_NUMBER), 5);
        told(sold.sale().pointsEarned(), true);
        Member renewed = FAR.withNumber(new MemberNumber(FAR.number().value() + 1));
        till.station()
                .inbox()
                .apply(
                        List.of(
                                new MemberItem(renewed, "", Optional.empty()),
                                new StoppedCardItem(FAR.number(), FAR.id())));
        Act.TicketRefunded returned = Till.accepted(till.tryUndo(sold.occasion().act()));
        assertThat(returned.changeOf(FAR.id())).isPresent();
        assertThat(returned.changeOf(BY_NUMBER)).isEmpty();
        assertThat(till.visit(FAR.id()).account().points().balance()).isZero();
    }

    @Test
    void givesGoodsBackAsANumberOrAsWhoTheyTurnedOutToBe() throws IOException {
        Act.SaleCompleted first = till.sell(Optional.of(BY_NUMBER), 5);
        Act.SaleCompleted second = till.sell(Optional.of(BY_NUMBER), 5);
        Act.TicketRefunded blind = Till.accepted(till.tryUndo(first.occasion().act()));
        assertThat(blind.changeOf(BY_NUMBER)).isPresent();
        told(0 + second.sale().pointsEarned(), true);
        Act.TicketRefunded known = Till.accepted(till.tryUndo(second.occasion().act()));
        assertThat(known.changeOf(FAR.id())).isPresent();
        assertThat(till.visit(FAR.id()).account().points().balance()).isZero();
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void getsNothingBackAsANumberWhereTheirPointsHaveGoneUnderTheirName() throws IOException {
        ActId ticket = till.sell(Optional.of(BY_NUMBER), 50).occasion().act();
        told(1, false);
        till.sellForPoints(FAR.id(), 100);
        till.close();
        Files.delete(folder.resolve("store/linli.mv.db"));
        Files.delete(folder.resolve("store/snapshot"));
        till = Till.open(folder);
        assertThat(till.tryRefund(ticket, 1, 1))
                .isEqualTo(Outcome.refused(RefundRefusal.MEMBER_NOT_HERE));

        told(1, false);
        assertThat(Till.accepted(till.tryRefund(ticket, 1, 1)).changeOf(FAR.id())).isPresent();
    }

    @Test
    void isHeldAsideAndTakenUpAgain() {
        Act.SaleSuspended aside =
                Till.accepted(till.tryHold(TestShop.sale(Optional.of(BY_NUMBER), 2)));
        assertThat(till.heldSales().getFirst().visit().orElseThrow().isAbsent()).isTrue();
        assertThat(till.tryRecall(aside.occasion().act())).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void isTheSameAfterTheStationWasOpenedAgain() throws IOException {
        long earned = till.sell(Optional.of(BY_NUMBER), 5).sale().pointsEarned();
        till.close();
        till = Till.open(folder);
        assertThat(till.visit(BY_NUMBER).account().points().balance()).isEqualTo(earned);
    }
}
