package linli.core.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linli.core.Outcome;
import linli.core.money.Money;
import linli.core.till.CashCount.Pieces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TillPolicyTest {

    private static final ShiftStanding STANDING =
            new ShiftStanding(3, Money.ofFen(50_000), Unfinished.NOTHING);

    private static Outcome<ShiftClosing> close(long counted, long left, String reason) {
        CashCount count = new CashCount(Money.ofFen(counted), List.of());
        return TillPolicy.USUAL.close(
                new ClosingRequest(count, Money.ofFen(left), reason, "小陈"), STANDING);
    }

    @ParameterizedTest
    @CsvSource({
        "50000, 20000, '', 0",
        "49500, 0, '', -500",
        "50500, 50500, '', 500",
        "49499, 20000, 少一张, -501",
        "0, 0, 没数, -50000"
    })
    void closesWithAnyDifference(long counted, long left, String reason, long overShort) {
        assertThat(close(counted, left, reason).map(ShiftClosing::overShort))
                .isEqualTo(Outcome.of(Money.ofFen(overShort)));
    }

    @ParameterizedTest
    @CsvSource({
        "49499, 20000, '', VARIANCE_NEEDS_REASON",
        "50501, 20000, ' ', VARIANCE_NEEDS_REASON",
        "50000, 50001, '', LEFT_EXCEEDS_COUNT",
        "50000, -1, '', LEFT_EXCEEDS_COUNT",
        "-1, 0, 没数, BAD_COUNT"
    })
    void refusesWhatCannotBe(long counted, long left, String reason, TillRefusal refusal) {
        assertThat(close(counted, left, reason)).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void addsUpPieces() {
        Outcome<CashCount> count =
                CashCount.ofPieces(
                        List.of(
                                new Pieces(Denomination.YUAN_100, 2),
                                new Pieces(Denomination.JIAO_1, 3)));
        assertThat(count.map(CashCount::total)).isEqualTo(Outcome.of(Money.ofFen(20_030)));
    }

    @Test
    void refusesPiecesThatAreNone() {
        Outcome<CashCount> refused = Outcome.refused(TillRefusal.BAD_COUNT);
        Pieces note = new Pieces(Denomination.YUAN_5, 1);
        assertThat(CashCount.ofPieces(List.of(note, note))).isEqualTo(refused);
        assertThat(CashCount.ofPieces(List.of(new Pieces(Denomination.YUAN_5, 0))))
                .isEqualTo(refused);
        assertThat(CashCount.ofPieces(List.of(new Pieces(Denomination.YUAN_5, 100_001))))
                .isEqualTo(refused);
        assertThat(CashCount.ofTotal(Money.ofFen(-1))).isEqualTo(refused);
        assertThat(new CashCount(Money.ofFen(501), List.of(note)).isWhole()).isFalse();
    }
}
