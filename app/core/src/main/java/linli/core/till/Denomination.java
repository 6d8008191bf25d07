package linli.core.till;

import linli.core.money.Money;

/** A note or coin that a drawer holds, the largest first. */
public enum Denomination {
    YUAN_100(10_000),
    YUAN_50(5_000),
    YUAN_20(2_000),
    YUAN_10(1_000),
    YUAN_5(500),
    YUAN_1(100),
    JIAO_5(50),
    JIAO_1(10);

    private final long fen;

    Denomination(long fen) {
        this.fen = fen;
    }

    /** What one of them is worth. */
    public Money worth() {
        return Money.ofFen(fen);
    }
}
