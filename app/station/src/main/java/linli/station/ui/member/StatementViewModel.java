package linli.station.ui.member;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.checkout.Counter;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.LotSlice;
import linli.core.points.Statement;
import linli.core.points.Unit;
import linli.core.points.Why;
import linli.core.visit.Visit;
import linli.core.wallet.ValueCounter;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.MemberPapers;
import linli.station.ui.kit.Texts;
import linli.station.words.PointsWords;
import linli.station.words.ValueWords;

/** A member's points entry by entry, the newest first, as someone of sixty reads a passbook. */
public final class StatementViewModel {

    private static final Period SHORT = Period.ofMonths(3);
    private static final Period LONG = Period.ofYears(1);
    private static final int ENDINGS = 3;

    /**
     * A line of the statement.
     *
     * @param when day and time; empty for a sum
     * @param figures what the rule computed
     * @param balance after it; empty for a sum
     */
    public record Row(String when, String title, String figures, String points, String balance) {}

    /**
     * The whole statement in words.
     *
     * @param sum how the lines come to the balance
     * @param endings what ends when, and debt
     */
    public record Shown(String balance, String sum, List<String> endings, List<Row> rows) {}

    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final ReadOnlyBooleanWrapper year = new ReadOnlyBooleanWrapper(this, "year");
    private final Visit visit;
    private final Source source;
    private final Unit unit;
    private final Texts texts;
    private final Figures figures;
    private final PointsWords words;
    private final ValueWords valueWords;
    private final LocalDate today;
    private final MemberPapers papers;
    private Optional<Statement> read = Optional.empty();

    /** Where a statement comes from. */
    public interface Source {

        /** Reads the statement of that member from that business day on. */
        void read(MemberId member, LocalDate from, Consumer<Optional<Statement>> reply);
    }

    /**
     * What it is a statement of.
     *
     * @param papers prints it
     */
    public record Subject(Unit unit, Source source, MemberPapers papers) {}

    /** The statement of that member's points; begins to read it. */
    public StatementViewModel(
            Visit visit, Counter counter, MemberPapers papers, Texts texts, LocalDate today) {
        this(
                visit,
                new Subject(Unit.POINTS, counter::statement, papers),
                new PointsWords(texts.locale(), counter.labels()),
                texts,
                today);
    }

    /** The statement of that member's stored value; begins to read it. */
    public StatementViewModel(
            Visit visit, ValueCounter value, MemberPapers papers, Texts texts, LocalDate today) {
        this(
                visit,
                new Subject(Unit.FEN, value::statement, papers),
                new PointsWords(texts.locale()),
                texts,
                today);
    }

    private StatementViewModel(
            Visit visit, Subject subject, PointsWords words, Texts texts, LocalDate today) {
        this.papers = subject.papers();
        this.visit = visit;
        this.unit = subject.unit();
        this.source = subject.source();
        this.texts = texts;
        this.figures = new Figures(texts);
        this.words = words;
        this.valueWords = new ValueWords(texts.locale());
        this.today = today;
        load();
    }

    /** What to show; empty until it was read. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether it could not be read. */
    public ReadOnlyBooleanProperty failed() {
        return failed.getReadOnlyProperty();
    }

    /** Whether it goes back a year; else three months. */
    public ReadOnlyBooleanProperty year() {
        return year.getReadOnlyProperty();
    }

    /** What it is a statement of. */
    public String title() {
        return texts.get(unit == Unit.POINTS ? "statement.title" : "statement.title.value");
    }

    /** What stands before the balance. */
    public String now() {
        return texts.get(unit == Unit.POINTS ? "statement.now" : "statement.now.value");
    }

    private String amount(long amount) {
        return unit == Unit.POINTS ? figures.points(amount) : figures.money(Money.ofFen(amount));
    }

    private String signed(long amount) {
        return unit == Unit.POINTS
                ? words.signed(amount)
                : (amount > 0 ? "+" : "") + figures.money(Money.ofFen(amount));
    }

    private String reason(Why why) {
        return unit == Unit.POINTS ? words.title(why) : valueWords.title(why);
    }

    private String sentence(Why why) {
        return unit == Unit.POINTS ? words.sentence(why) : valueWords.sentence(why);
    }

    /** Whose it is. */
    public String member() {
        return figures.maskedName(visit.member().profile())
                + "  "
                + figures.maskedPhone(visit.member().profile());
    }

    /** Prints it as it is shown, once for each time it was read. */
    public void print() {
        read.ifPresent(statement -> {
            if (unit == Unit.POINTS) {
                papers.printStatement(visit, statement);
            } else {
                papers.printValue(visit, statement);
            }
        });
    }

    /** The other span. */
    public void toggle() {
        year.set(!year.get());
        load();
    }

    private void load() {
        boolean asked = year.get();
        LocalDate from = today.minus(asked ? LONG : SHORT);
        source.read(
                visit.member().id(),
                from,
                statement -> {
                    if (asked == year.get()) {
                        read = statement;
                        failed.set(statement.isEmpty());
                        shown.set(statement.map(this::show));
                    }
                });
    }

    private Shown show(Statement statement) {
        List<Row> rows = new ArrayList<>();
        for (Statement.Line line : statement.lines().reversed()) {
            rows.add(row(line));
        }
        if (statement.elsewhere() != 0) {
            rows.add(sum("statement.elsewhere", "statement.elsewhere.hint", statement.elsewhere()));
        }
        String day = figures.day(statement.from(), today);
        rows.add(
                new Row(
                        "",
                        texts.get("statement.opening", day),
                        texts.get("statement.opening.hint"),
                        amount(statement.opening()),
                        ""));
        return new Shown(amount(statement.closing()), sum(statement), endings(statement), rows);
    }

    private Row row(Statement.Line line) {
        Statement.Booked booked = line.booked();
        String day = figures.day(booked.at().toLocalDate(), today);
        return new Row(
                day + "  " + figures.time(booked.at().toLocalTime()),
                reason(booked.entry().why()),
                sentence(booked.entry().why())
                        + texts.get("dot")
                        + words.ruleBook(booked.ruleBook()),
                signed(booked.entry().points()),
                texts.get("statement.balance", amount(line.balance())));
    }

    private Row sum(String title, String hint, long points) {
        return new Row("", texts.get(title), texts.get(hint), signed(points), "");
    }

    private String sum(Statement statement) {
        long here =
                statement.lines().stream().mapToLong(line -> line.booked().entry().points()).sum();
        return texts.get(
                "statement.sum",
                amount(statement.opening()),
                signed(statement.elsewhere()),
                signed(here),
                amount(statement.closing()));
    }

    private List<String> endings(Statement statement) {
        List<String> endings = new ArrayList<>();
        statement.endings().stream()
                .filter(ending -> !ending.day().equals(LotSlice.NEVER))
                .limit(ENDINGS)
                .forEach(ending ->
                        endings.add(
                                texts.get(
                                        unit == Unit.POINTS
                                                ? "member.expiring"
                                                : "statement.ending.value",
                                        amount(ending.points()),
                                        figures.day(ending.day(), today))));
        long debt = statement.account().debt();
        if (debt > 0) {
            endings.add(texts.get("statement.debt", amount(debt)));
        }
        return endings;
    }
}
