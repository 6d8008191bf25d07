package linli.station.boot;

import java.util.List;
import java.util.Random;
import linli.core.money.Money;
import linli.core.till.CashCount;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.core.till.ClosingRequest;
import linli.core.till.Denomination;

/** Cash as tests move and count it. */
final class TestTill {

    private TestTill() {}

    static CashMovement paidOut(long fen) {
        return movement(CashMovementKind.PAID_OUT, CashReason.DELIVERY, fen);
    }

    static CashMovement movement(CashMovementKind kind, CashReason reason, long fen) {
        return Till.accepted(CashMovement.of(kind, reason, Money.ofFen(fen), "三轮车"));
    }

    static CashMovement movement(Random random) {
        CashMovementKind[] kinds = CashMovementKind.values();
        CashMovementKind kind = kinds[random.nextInt(kinds.length)];
        List<CashReason> reasons = CashReason.of(kind);
        long fen = kind == CashMovementKind.NO_SALE ? 0 : 10 * random.nextLong(1, 5_000);
        return movement(kind, reasons.get(random.nextInt(reasons.size())), fen);
    }

    /** Somebody counts this and that, whatever is there, and says why. */
    static ClosingRequest closing(Random random) {
        List<CashCount.Pieces> pieces =
                List.of(
                        new CashCount.Pieces(Denomination.YUAN_100, 1 + random.nextInt(9)),
                        new CashCount.Pieces(Denomination.JIAO_5, 1 + random.nextInt(9)));
        return closing(Till.accepted(CashCount.ofPieces(pieces)), 5_000, "找错钱");
    }

    static ClosingRequest closing(CashCount count, long left, String reason) {
        return new ClosingRequest(count, Money.ofFen(left), reason, "小陈");
    }

    static ClosingRequest closing(long fen, String reason) {
        return closing(
                Till.accepted(CashCount.ofTotal(Money.ofFen(fen))), Math.min(fen, 20_000), reason);
    }
}
