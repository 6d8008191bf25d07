package linli.core.till;

import static org.assertj.core.api.Assertions.assertThat;

import linli.core.Outcome;
import linli.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CashMovementTest {

    @ParameterizedTest
    @CsvSource({
        "PAID_IN, CHANGE_BROUGHT, 100, '', 100",
        "PAID_OUT, DELIVERY, 3500, 三轮车, -3500",
        "CASH_DROP, TO_SAFE, 100000, '', -100000",
        "NO_SALE, CHANGE_GIVEN, 0, '', 0",
        "PAID_OUT, OTHER, 10000000, 修锁, -10000000"
    })
    void saysWhatTheDrawerHoldsMore(
            CashMovementKind kind, CashReason reason, long fen, String note, long drawer) {
        Outcome<CashMovement> movement = CashMovement.of(kind, reason, Money.ofFen(fen), note);
        assertThat(movement.map(CashMovement::drawer)).isEqualTo(Outcome.of(Money.ofFen(drawer)));
    }

    @ParameterizedTest
    @CsvSource({
        "PAID_IN, CHANGE_BROUGHT, 0, '', BAD_AMOUNT",
        "PAID_OUT, DELIVERY, -1, '', BAD_AMOUNT",
        "PAID_OUT, DELIVERY, 10000001, '', BAD_AMOUNT",
        "NO_SALE, CHANGE_GIVEN, 1, '', BAD_AMOUNT",
        "PAID_IN, DELIVERY, 100, '', BAD_REASON",
        "PAID_OUT, OTHER, 100, '  ', NOTE_NEEDED"
    })
    void refusesWhatNobodyMoves(
            CashMovementKind kind, CashReason reason, long fen, String note, TillRefusal refusal) {
        assertThat(CashMovement.of(kind, reason, Money.ofFen(fen), note))
                .isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void refusesANoteThatDoesNotFit() {
        Money yuan = Money.ofFen(100);
        CashMovementKind out = CashMovementKind.PAID_OUT;
        assertThat(CashMovement.of(out, CashReason.SUPPLIES, yuan, "袋".repeat(61)))
                .isEqualTo(Outcome.refused(TillRefusal.NOTE_TOO_LONG));
        assertThat(CashMovement.of(out, CashReason.SUPPLIES, yuan, "袋".repeat(60)))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void offersAReasonForEverything(CashMovementKind kind) {
        assertThat(CashReason.of(kind)).hasSizeGreaterThan(1).endsWith(CashReason.OTHER);
    }
}
