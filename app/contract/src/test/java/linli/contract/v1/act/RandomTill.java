package linli.contract.v1.act;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.operator.Operator;
import linli.core.operator.OperatorId;
import linli.core.operator.Role;
import linli.core.till.CashCount;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.core.till.Denomination;
import linli.core.till.ShiftClosing;
import linli.core.till.Unfinished;

/** Cash and shifts drawn by a seeded generator. */
final class RandomTill {

    private RandomTill() {}

    static CashMovement movement(Random random) {
        CashMovementKind kind = any(random, List.of(CashMovementKind.values()));
        long fen = kind == CashMovementKind.NO_SALE ? 0 : random.nextLong(1, 1_000_000);
        CashReason reason = any(random, CashReason.of(kind));
        return accepted(CashMovement.of(kind, reason, Money.ofFen(fen), "运费 " + random.nextInt(9)));
    }

    static ShiftClosing closing(Random random) {
        CashCount count = count(random);
        return new ShiftClosing(
                random.nextInt(1, 10_000),
                Money.ofFen(random.nextLong(-100_000, 1_000_000)),
                count,
                Money.ofFen(random.nextLong(count.total().fen() + 1)),
                random.nextBoolean() ? "" : "找错钱",
                random.nextBoolean() ? "" : "小陈",
                new Unfinished(
                        random.nextInt(99),
                        random.nextBoolean()
                                ? Optional.of(Duration.ofMinutes(random.nextInt(9_999)))
                                : Optional.empty(),
                        random.nextInt(9),
                        random.nextInt(9)));
    }

    static Operator operator(Random random) {
        return new Operator(
                new OperatorId("op-" + random.nextInt(99)),
                "小陈",
                any(random, List.of(Role.values())),
                random.nextBoolean() ? Optional.of(new MemberId("m-1")) : Optional.empty(),
                random.nextBoolean());
    }

    private static CashCount count(Random random) {
        if (random.nextBoolean()) {
            return accepted(CashCount.ofTotal(Money.ofFen(random.nextInt(1_000_000))));
        }
        return accepted(
                CashCount.ofPieces(
                        Stream.of(Denomination.values())
                                .filter(each -> random.nextBoolean())
                                .map(each -> new CashCount.Pieces(each, 1 + random.nextInt(99)))
                                .toList()));
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }
}
