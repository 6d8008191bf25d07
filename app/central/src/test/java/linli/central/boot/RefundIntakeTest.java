package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Returned;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.tender.Payout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundIntakeTest {

    private TestCentral central;
    private TestStation station;
    private MemberAccount li;
    private Act.SaleCompleted sale;

    @BeforeEach
    void sellThreeBoxesOfEggs() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        station = new TestStation(central);
        Member member = station.member();
        station.write(station.register(member));
        li = station.opened(member.id());
        sale = station.sale(Optional.of(li), 3);
        station.write(sale);
        li = li.apply(sale.changeOf(li.member()).orElseThrow());
    }

    @AfterEach
    void stop() {
        central.close();
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

    private long cash() {
        return verified().stations().getFirst().cashFen();
    }

    @Test
    void takesRefundsInOnceAndAddsUp() {
        Act.TicketRefunded first = station.refund(sale, List.of(), li, 1);
        station.write(first);
        li = li.apply(first.changeOf(li.member()).orElseThrow());
        station.uploaded(station.journal());
        station.write(station.refund(sale, List.of(first), li, 2));
        station.uploaded(station.journal());
        station.uploaded(station.journal());
        assertThat(verified().discrepancies()).isEmpty();
        assertThat(cash()).isZero();
        assertThat(central.disputes()).isEmpty();
        assertThat(verified().points()).isZero();
    }

    @Test
    void withdrawsTheTierThatCameWithWhatComesBack() {
        Act.SaleCompleted large = station.sale(Optional.of(li), 400);
        station.write(large);
        station.uploaded(station.journal());
        assertThat(account().tier()).isNotEqualTo(li.tier());
        station.write(station.refund(large, List.of(), account(), 400));
        station.uploaded(station.journal());
        assertThat(account().tier()).isEqualTo(li.tier());
        assertThat(central.disputes()).isEmpty();
    }

    private MemberAccount account() {
        return station.feed(Cursor.START, 1000, 0).items().stream()
                .filter(AccountItem.class::isInstance)
                .map(item -> ((AccountItem) item).account())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsTheMoneyOfMoreThanWasSoldAndHoldsItsPoints() {
        Act.TicketRefunded once = station.refund(sale, List.of(), li, 3);
        station.write(once);
        station.write(station.refund(sale, List.of(), li, 3));
        assertThat(station.uploaded(station.journal()).appliedSeq()).isEqualTo(4);
        assertThat(central.disputes()).containsExactly("OVER_REFUNDED");
        assertThat(cash()).isEqualTo(-3 * 1280);
        assertThat(discrepancies()).containsExactly("HELD");
    }

    @Test
    void theStationHearsOfTheAccountWithoutWhatIsHeld() {
        Act.TicketRefunded once = station.refund(sale, List.of(), li, 3);
        station.write(once);
        station.uploaded(station.journal());
        Cursor before = station.feed(Cursor.START, 1000, 0).next();
        station.write(station.refund(sale, List.of(), li, 3));
        station.uploaded(station.journal());

        assertThat(station.feed(before, 1000, 0).items())
                .filteredOn(AccountItem.class::isInstance)
                .last()
                .extracting(item -> ((AccountItem) item).appliedSeq())
                .isEqualTo(4L);
    }

    @Test
    void aStationThatDidNotSellIsDisputedAndStopsNothing() {
        station.uploaded(station.journal());
        TestStation other = new TestStation(central);
        other.write(other.refund(sale, List.of(), li, 1));
        other.write(other.sale(Optional.empty(), 1));
        assertThat(other.uploaded(other.journal()).appliedSeq()).isEqualTo(2);
        assertThat(central.disputes()).containsExactly("UNKNOWN_TICKET");
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void moneyThatIsNotTheWorthOfTheGoodsIsDisputed() {
        Act.TicketRefunded honest = station.refund(sale, List.of(), li, 1);
        Returned returned = honest.returned();
        station.write(
                new Act.TicketRefunded(
                        honest.occasion(),
                        returned,
                        Payout.inCash(returned.worth().plus(Money.ofFen(1))),
                        honest.changes()));
        station.uploaded(station.journal());
        assertThat(central.disputes()).containsExactly("PAYMENT_MISMATCH");
        assertThat(discrepancies()).containsExactly("HELD");
    }
}
