package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Identification;
import linli.core.act.ValueAct;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.points.UnitChange;
import linli.core.tender.Tender;
import linli.core.value.TopUp;
import linli.core.visit.Visit;
import linli.core.wallet.TopUpValue;
import linli.core.wallet.WithdrawValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stored value at the central: what it owes, and what it disputes. */
class StoredValueIntakeTest {

    private TestCentral central;
    private TestStation station;
    private Member member;
    private MemberAccount account;

    @BeforeEach
    void register() {
        central = new TestCentral();
        station = new TestStation(central);
        member = station.member();
        station.write(station.register(member));
        account = station.opened(member.id());
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

    private Visit visit() {
        return new Visit(
                member,
                account,
                List.of(),
                new Identification(member.id(), Identification.Kind.ROTATING_CODE, ""));
    }

    private ValueAct.ToppedUp topUp(long fen) {
        Money paid = Money.ofFen(fen);
        ValueAct.ToppedUp act =
                accepted(
                        new TopUpValue(RuleBookJson.builtIn().rules())
                                .decide(
                                        visit(),
                                        paid,
                                        List.of(Tender.cash(paid)),
                                        station.occasion()));
        account = account.apply(act.changeOf(member.id()).orElseThrow());
        return act;
    }

    @Test
    void owesWhatWasPaidInAndGivenUntilItIsPaidOut() {
        station.write(topUp(20_000));
        station.uploaded(station.journal());
        assertThat(verified().discrepancies()).isEmpty();
        assertThat(verified().valueFen()).isEqualTo(21_500);
        assertThat(verified().principalFen()).isEqualTo(20_000);
        assertThat(verified().stations().getFirst().valueIn()).isEqualTo(21_500);
        assertThat(verified().stations().getFirst().cashFen()).isEqualTo(20_000);

        station.write(accepted(new WithdrawValue(station.occasion()).all(visit())));
        station.uploaded(station.journal());
        assertThat(verified().discrepancies()).isEmpty();
        assertThat(verified().valueFen()).isZero();
        assertThat(verified().stations().getFirst().cashFen()).isZero();
        assertThat(central.disputes()).isEmpty();
    }

    @Test
    void disputesMoneyThatIsInNobodysAccount() {
        ValueAct.ToppedUp honest = topUp(20_000);
        AccountChange nothing = AccountChange.ofValue(member.id(), UnitChange.NONE);
        station.write(
                new ValueAct.ToppedUp(
                        honest.occasion(),
                        honest.topUp(),
                        honest.payment(),
                        honest.identification(),
                        List.of(nothing)));
        station.uploaded(station.journal());
        assertThat(central.disputes()).containsExactly("VALUE_MISMATCH");
        assertThat(verified().discrepancies())
                .extracting(Discrepancy::code)
                .containsExactly("VALUE_MISMATCH");
    }

    @Test
    void disputesAnotherGiftThanTheRulesGive() {
        ValueAct.ToppedUp honest = topUp(20_000);
        TopUp paid = honest.topUp();
        station.write(
                new ValueAct.ToppedUp(
                        honest.occasion(),
                        new TopUp(paid.paid(), paid.from(), Money.ofFen(9_999), paid.giftEnds()),
                        honest.payment(),
                        honest.identification(),
                        honest.changes()));
        station.uploaded(station.journal());
        assertThat(central.disputes()).containsExactly("GIFT_MISMATCH");
        assertThat(verified().valueFen()).isEqualTo(21_500);
    }
}
