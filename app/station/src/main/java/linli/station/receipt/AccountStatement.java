package linli.station.receipt;

import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.function.LongFunction;
import linli.core.money.Money;
import linli.core.points.LotSlice;
import linli.core.points.Statement;
import linli.core.points.Why;
import linli.core.visit.Visit;
import linli.hardware.escpos.PrintElement.Size;
import linli.station.words.PointsWords;
import linli.station.words.ValueWords;

/** Points or stored value entry by entry, which add up to the balance from top to bottom. */
final class AccountStatement {

    private final ReceiptWords words;
    private final In in;

    /**
     * The words of one kind of account.
     *
     * @param balance the key of what stands before the balance
     * @param ending the key of what ends when
     */
    private record In(
            Function<Why, String> title,
            Function<Why, String> sentence,
            LongFunction<String> amount,
            String balance,
            String ending) {}

    private AccountStatement(ReceiptWords words, In in) {
        this.words = words;
        this.in = in;
    }

    /** Statements of points. */
    static AccountStatement ofPoints(ReceiptWords words, PointsWords reasons) {
        return new AccountStatement(
                words,
                new In(
                        reasons::title,
                        reasons::sentence,
                        words::points,
                        "points.balance",
                        "points.expiring"));
    }

    /** Statements of stored value, in yuan. */
    static AccountStatement ofValue(ReceiptWords words) {
        ValueWords reasons = new ValueWords(words.locale());
        return new AccountStatement(
                words,
                new In(
                        reasons::title,
                        reasons::sentence,
                        fen -> words.amount(Money.ofFen(fen)),
                        "value.balance",
                        "value.expiring"));
    }

    /** The statement as it stands at that time. */
    void print(Paper paper, Visit visit, Statement statement, LocalDateTime now) {
        paper.line(words.get("member", words.masked(visit.member())));
        paper.line(words.get("statement.asOf", words.time(now)));
        paper.rule();
        paper.pair(
                words.get("statement.opening", words.day(statement.from())),
                in.amount().apply(statement.opening()));
        if (statement.elsewhere() != 0) {
            paper.pair(words.get("statement.elsewhere"), signed(statement.elsewhere()));
        }
        statement.lines().forEach(line -> print(paper, line.booked()));
        paper.rule();
        paper.strong(words.get(in.balance()), in.amount().apply(statement.closing()), Size.TALL);
        statement.endings().stream()
                .filter(ending -> !ending.day().equals(LotSlice.NEVER))
                .forEach(ending ->
                        paper.line(
                                words.get(
                                        in.ending(),
                                        in.amount().apply(ending.points()),
                                        words.day(ending.day()))));
    }

    private void print(Paper paper, Statement.Booked booked) {
        Why why = booked.entry().why();
        paper.pair(in.title().apply(why), signed(booked.entry().points()));
        paper.line(words.get("statement.line", words.time(booked.at()), in.sentence().apply(why)));
    }

    private String signed(long amount) {
        return (amount > 0 ? "+" : "") + in.amount().apply(amount);
    }
}
