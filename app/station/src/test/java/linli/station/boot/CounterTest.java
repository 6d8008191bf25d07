package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import linli.contract.trust.MemberKey;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.member.RegistrationRefusal;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.pickup.PickupRefusal;
import linli.core.sale.PricedSale;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.boot.wire.StoreInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterTest {

    private static final Profile LAN = new Profile("陈兰", "13911112222", Optional.empty());

    @TempDir Path folder;
    private Till till;

    @BeforeEach
    void open() throws IOException {
        till = Till.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    @Test
    void findsMembersByEachCode() {
        Member wang = till.stock();
        assertThat(memberOf(new ScannedCode.Card(wang.number()))).isEqualTo(wang);
        assertThat(memberOf(new ScannedCode.TypedNumber(wang.number()))).isEqualTo(wang);
        assertThat(memberOf(new ScannedCode.RotatingCode(wang.number(), "ab"))).isEqualTo(wang);
        assertThat(memberOf(new ScannedCode.LastFour("8000"))).isEqualTo(wang);
        assertThat(till.find(new ScannedCode.LastFour("8001")))
                .isEqualTo(new Found.NothingFound(ScanRefusal.UNKNOWN_MEMBER, "8001"));
    }

    @Test
    void spendsPointsOnlyForWhoShowsTheCodeOnTheirOwnPhone() {
        Member wang = till.stock();
        for (Identification.Kind kind : Identification.Kind.values()) {
            Outcome<Act.SaleCompleted> sold =
                    till.trySaleForPoints(wang.id(), 100, new Identification(wang.id(), kind, ""));
            assertThat(sold instanceof Outcome.Accepted)
                    .as(kind.name())
                    .isEqualTo(kind == Identification.Kind.ROTATING_CODE);
        }
        Identification untimed =
                new Identification(wang.id(), Identification.Kind.UNTIMED_CODE, "");
        assertThat(till.trySaleForPoints(wang.id(), 100, untimed))
                .isEqualTo(Outcome.refused(IdentificationRefusal.CLOCK_NOT_TRUSTED));
        MemberId other = till.register(LAN).member().id();
        assertThat(
                        till.trySaleForPoints(
                                wang.id(),
                                100,
                                new Identification(other, Identification.Kind.ROTATING_CODE, "")))
                .isEqualTo(Outcome.refused(IdentificationRefusal.PROOF_NEEDED));
    }

    @Test
    void findsAllWhoShareFourDigits() {
        till.stock();
        till.register(new Profile("王二", "13700008000", Optional.empty()));
        assertThat(till.find(new ScannedCode.LastFour("8000")))
                .isInstanceOfSatisfying(
                        Found.MembersFound.class,
                        found ->
                                assertThat(found.visits())
                                        .extracting(visit -> visit.member().profile().name())
                                        .containsExactly("王小明", "王二"));
    }

    @Test
    void findsProductsByBarcodeAndLabel() {
        till.stock();
        assertThat(till.find(new ScannedCode.Barcode("6901234567892")))
                .isEqualTo(new Found.ProductFound(TestShop.CABBAGE, new Quantity.Pieces(1)));
        assertThat(
                        till.find(
                                new ScannedCode.WeighedLabel(
                                        "20001", Optional.of(Money.ofFen(2453)), Optional.empty())))
                .isEqualTo(
                        new Found.ProductFound(TestShop.PORK, new Quantity.Weight(new Grams(730))));
        assertThat(till.find(new ScannedCode.Barcode("6900000000007")))
                .isEqualTo(new Found.NothingFound(ScanRefusal.UNKNOWN_BARCODE, "6900000000007"));
    }

    @Test
    void findsProductsByNameInitialsAndPartsOfThem() {
        till.stock();
        for (String text : new String[] {"海青", "shq", "P-1", "690123"}) {
            assertThat(till.station().store().products().search(text, 5))
                    .as(text)
                    .containsExactly(TestShop.CABBAGE);
        }
        assertThat(till.station().store().products().search("%", 5)).isEmpty();
    }

    @Test
    void showsWhatASaleChangedAtOnce() {
        Member wang = till.stock();
        Act.SaleCompleted sale = till.sell(Optional.of(wang.id()), 3);
        Visit visit = till.visit(wang.id());
        assertThat(sale.sale().pointsEarned()).isEqualTo(36);
        assertThat(visit.account().points().balance()).isEqualTo(536);
        assertThat(visit.account().availableAt(TestShop.STATION)).isEqualTo(536);
    }

    @Test
    void pricesAsItCompletes() {
        Member wang = till.stock();
        Visit visit = till.visit(wang.id());
        Outcome<PricedSale> priced =
                till.station()
                        .counters()
                        .till()
                        .price(TestShop.sale(Optional.of(wang.id()), 3), Optional.of(visit));
        assertThat(priced).isEqualTo(Outcome.of(till.sell(Optional.of(wang.id()), 3).sale()));
    }

    @Test
    void findsATicketByItsReceipt() {
        Act.SaleCompleted sale = till.sell(Optional.empty(), 2);
        String code = OpenStation.receiptCode(sale.occasion().act());
        assertThat(till.find(new ScannedCode.ReceiptCode(code)))
                .isEqualTo(new Found.TicketFound(sale));
        assertThat(till.find(new ScannedCode.ReceiptCode("9126000000000000000")))
                .isInstanceOf(Found.NothingFound.class);
    }

    @Test
    void handsAnOrderOverInParts() {
        Member wang = till.stock();
        Act.OrderHandedOver first = Till.accepted(till.tryHandOver("order-1", 3));
        assertThat(first.paid()).isEqualTo(Money.ofFen(1050));
        assertThat(till.visit(wang.id()).orders())
                .singleElement()
                .satisfies(order -> assertThat(order.lines().getFirst().waiting()).isEqualTo(1));
        assertThat(till.tryHandOver("order-1", 2))
                .isEqualTo(Outcome.refused(PickupRefusal.BAD_QUANTITY));
        assertThat(till.tryHandOver("order-1", 1)).isInstanceOf(Outcome.Accepted.class);
        assertThat(till.find(new ScannedCode.OrderCode("9226000000000000001")))
                .isInstanceOfSatisfying(
                        Found.OrderFinished.class,
                        found -> assertThat(found.handover().lines().getFirst().qty()).isOne());
        assertThat(till.station().store().pickupOrders().waiting(10)).isEmpty();
    }

    @Test
    void registersAMemberWhoIsKnownAtOnce() {
        Member lan = till.register(LAN).member();
        assertThat(memberOf(new ScannedCode.LastFour("2222"))).isEqualTo(lan);
        till.sell(Optional.of(lan.id()), 1);
        assertThat(till.visit(lan.id()).account().points().balance()).isEqualTo(28);
        Outcome<Act.MemberRegistered> again = registerAgain();
        assertThat(again).isEqualTo(Outcome.refused(RegistrationRefusal.ALREADY_REGISTERED));
    }

    private Outcome<Act.MemberRegistered> registerAgain() {
        java.util.List<Outcome<Act.MemberRegistered>> replies = new java.util.ArrayList<>();
        till.station().counters().till().register(LAN, Optional.empty(), replies::add);
        return replies.getFirst();
    }

    @Test
    void closesEachDayThatEndedBeforeTheNextAct() throws IOException {
        Member wang = till.stock();
        till.openShift(20_000);
        till.setClock(Till.START.plus(Duration.ofDays(9)));
        Act.SaleCompleted sale = till.sell(Optional.of(wang.id()), 1);
        assertThat(sale.occasion().businessDay()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(sale.occasion().operator()).isEqualTo("李姐");
        assertThat(till.station().store().day().lastClosed()).contains(LocalDate.of(2026, 11, 30));
        assertThat(till.visit(wang.id()).account().points().balance()).isEqualTo(28);
        assertThat(till.station().journal().head().seq()).isEqualTo(1 + 9 + 1);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void addsToTheFeedsAccountOnlyWhatItDoesNotInclude() {
        Member wang = till.stock();
        till.sell(Optional.of(wang.id()), 3);
        var account = till.visit(wang.id()).account();
        StoreInbox inbox = till.station().inbox();
        for (int i = 0; i < 2; i++) {
            inbox.cursor();
            inbox.apply(
                    new linli.contract.v1.feed.FeedPage(
                            new linli.contract.v1.feed.Cursor(1, 6),
                            false,
                            java.util.List.of(
                                    new linli.contract.v1.feed.FeedItem.AccountItem(
                                            account, 1, 1))));
            assertThat(till.visit(wang.id()).account()).isEqualTo(account);
        }
        till.sell(Optional.of(wang.id()), 3);
        assertThat(till.visit(wang.id()).account().points().balance()).isEqualTo(572);
    }

    @Test
    void forgetsWhatANewGenerationOfTheCentralDoesNotTell() {
        Member wang = till.stock();
        StoreInbox inbox = till.station().inbox();
        inbox.cursor();
        inbox.apply(
                new linli.contract.v1.feed.FeedPage(
                        new linli.contract.v1.feed.Cursor(2, 1),
                        true,
                        java.util.List.of(
                                new linli.contract.v1.feed.FeedItem.ProductItem(
                                        TestShop.CABBAGE))));
        assertThat(memberOf(new ScannedCode.Card(wang.number()))).isEqualTo(wang);
        inbox.apply(
                new linli.contract.v1.feed.FeedPage(
                        new linli.contract.v1.feed.Cursor(2, 2), false, java.util.List.of()));
        assertThat(till.find(new ScannedCode.Card(wang.number())))
                .isInstanceOf(Found.NothingFound.class);
        assertThat(till.find(new ScannedCode.Barcode("6901234567892")))
                .isInstanceOf(Found.ProductFound.class);
    }

    @Test
    void readsNoProfileWhoseKeyWasErased() {
        Member wang = till.stock();
        till.station()
                .inbox()
                .apply(
                        java.util.List.of(
                                new linli.contract.v1.feed.FeedItem.MemberItem(
                                        wang, "", Optional.<MemberKey>empty())));
        assertThat(memberOf(new ScannedCode.Card(wang.number())).profile())
                .isEqualTo(Profile.UNKNOWN);
        assertThat(till.find(new ScannedCode.LastFour("8000")))
                .isInstanceOf(Found.NothingFound.class);
    }

    @Test
    void refusesAMemberNobodyKnows() {
        assertThat(till.trySale(TestShop.sale(Optional.of(new MemberId("nobody")), 1)))
                .isEqualTo(Outcome.refused(ScanRefusal.UNKNOWN_MEMBER));
        assertThat(till.station().journal().head().seq()).isZero();
    }

    private Member memberOf(ScannedCode code) {
        if (till.find(code) instanceof Found.MemberFound(Visit visit)) {
            return visit.member();
        }
        throw new AssertionError("No member found");
    }
}
