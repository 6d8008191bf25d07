package linli.station.ui.kit.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.money.Money;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.station.ui.kit.CashNotes;
import linli.station.ui.kit.Entry;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TypedCode;

/**
 * The tender being typed. All that is left is offered first and after each choice of a way to pay;
 * after a tender was taken something must be typed or chosen, so that a storm of Enter takes no
 * second one.
 */
public final class NextTender {

    /** What is being typed. */
    public enum Field {
        AMOUNT,
        REFERENCE
    }

    /**
     * What taking it would lead to.
     *
     * @param possible whether it can be taken
     */
    public record Outlook(String label, String figure, boolean possible) {}

    private static final int SCANNED_DIGITS = 8;

    private final ReadOnlyObjectWrapper<TenderType> type;
    private final ReadOnlyObjectWrapper<Field> field;
    private final ReadOnlyObjectWrapper<Outlook> outlook;
    private final ReadOnlyObjectWrapper<List<Money>> suggestions;
    private final Entry amount = Entry.money();
    private final TypedCode reference = new TypedCode();
    private final Texts texts;
    private final Figures figures;
    private Optional<Purse> purse = Optional.empty();
    private Money left;
    private boolean allIsOffered = true;

    NextTender(Texts texts, Money left, TenderType first) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.left = left;
        this.type = new ReadOnlyObjectWrapper<>(this, "type", first);
        this.field = new ReadOnlyObjectWrapper<>(this, "field", fieldOf(first));
        this.outlook = new ReadOnlyObjectWrapper<>(this, "outlook", looking());
        this.suggestions = new ReadOnlyObjectWrapper<>(this, "suggestions", suggested());
        amount.text().addListener((source, before, now) -> outlook.set(looking()));
    }

    /** The way to pay. */
    public ReadOnlyObjectProperty<TenderType> type() {
        return type.getReadOnlyProperty();
    }

    /** What keys go to. */
    public ReadOnlyObjectProperty<Field> field() {
        return field.getReadOnlyProperty();
    }

    /** What taking it would lead to. */
    public ReadOnlyObjectProperty<Outlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    /** Amounts to touch, the one that is left first. */
    public ReadOnlyObjectProperty<List<Money>> suggestions() {
        return suggestions.getReadOnlyProperty();
    }

    /** The amount being typed. */
    public Entry amount() {
        return amount;
    }

    /** The number of the payment being typed. */
    public TypedCode reference() {
        return reference;
    }

    /** The amount, that which is offered if none was typed. */
    public Money value() {
        if (!amount.isEmpty()) {
            return Money.ofFen(amount.value());
        }
        return allIsOffered ? offered() : Money.ZERO;
    }

    /** The ways to pay, in the order of the keys. */
    List<TenderType> types() {
        List<TenderType> types = new ArrayList<>(List.of(TenderType.values()));
        types.removeIf(some -> some == TenderType.STORED_VALUE && purse.isEmpty());
        return types;
    }

    /** From now on that much can be paid with stored value. */
    void hold(Purse now) {
        purse = Optional.of(now);
        suggestions.set(suggested());
        outlook.set(looking());
    }

    /** Takes that amount. */
    public void suggest(Money suggestion) {
        amount.set(suggestion.fen());
    }

    Tender tender() {
        return new Tender(type.get(), value(), isWallet() ? reference.text().get() : "");
    }

    /** Whether Enter takes it: a wallet is asked for its number after its amount. */
    boolean isReady() {
        return value().isPositive() && (!isWallet() || field.get() == Field.REFERENCE);
    }

    void toNextField() {
        if (value().isPositive()) {
            field.set(fieldOf(type.get()));
        }
    }

    void swapField() {
        if (isWallet()) {
            field.set(field.get() == Field.AMOUNT ? Field.REFERENCE : Field.AMOUNT);
        }
    }

    void type(String character) {
        if (field.get() == Field.AMOUNT) {
            amount.type(character);
        } else if (reference.text().get().length() < Tender.REFERENCE_CHARS) {
            reference.type(character);
        }
    }

    void erase() {
        if (field.get() == Field.AMOUNT) {
            amount.erase();
        } else {
            reference.erase();
        }
    }

    void suggest(int step) {
        List<Money> all = suggestions.get();
        if (!all.isEmpty()) {
            int now = amount.isEmpty() ? -1 : all.indexOf(value());
            int wanted = now < 0 ? (step > 0 ? 0 : all.size() - 1) : now + step;
            suggest(all.get(Math.clamp(wanted, 0, all.size() - 1)));
        }
    }

    boolean scanned(String number) {
        if (!isWallet()) {
            return false;
        }
        reference.clear();
        number.substring(Math.max(0, number.length() - SCANNED_DIGITS))
                .chars()
                .forEach(digit -> reference.type(Character.toString(digit)));
        field.set(Field.REFERENCE);
        return true;
    }

    void choose(TenderType wanted) {
        type.set(wanted);
        reference.clear();
        amount.clear();
        offer(true);
    }

    TenderType following() {
        List<TenderType> all = types();
        return all.get((all.indexOf(type.get()) + 1) % all.size());
    }

    /** Begins the next one with that much left; nothing is offered by itself. */
    void begin(Money nowLeft) {
        left = nowLeft;
        if (type.get() == TenderType.STORED_VALUE) {
            type.set(TenderType.CASH);
        }
        amount.clear();
        reference.clear();
        offer(false);
    }

    private void offer(boolean all) {
        allIsOffered = all;
        field.set(all ? fieldOf(type.get()) : Field.AMOUNT);
        suggestions.set(suggested());
        outlook.set(looking());
    }

    private boolean isWallet() {
        return type.get().hasNumber();
    }

    private static Field fieldOf(TenderType type) {
        return type.hasNumber() ? Field.REFERENCE : Field.AMOUNT;
    }

    /** All that is left, as far as it can be paid that way. */
    private Money offered() {
        return type.get() == TenderType.STORED_VALUE
                ? purse.map(some -> some.part(left)).orElse(Money.ZERO)
                : left;
    }

    private List<Money> suggested() {
        return type.get() == TenderType.CASH ? CashNotes.forDue(left) : List.of(offered());
    }

    private boolean isMoreThanHeld() {
        return type.get() == TenderType.STORED_VALUE
                && purse.filter(some -> value().compareTo(some.here()) > 0).isPresent();
    }

    private Outlook looking() {
        Money over = value().minus(left);
        if (isMoreThanHeld()) {
            return new Outlook(texts.get("pay.value.short"), figures.money(offered()), false);
        }
        if (over.isNegative()) {
            String missing = figures.money(Money.ZERO.minus(over));
            return new Outlook(texts.get("pay.after"), missing, value().isPositive());
        }
        return type.get() != TenderType.CASH
                ? new Outlook(
                        texts.get(over.isPositive() ? "pay.over" : "pay.after"),
                        figures.money(over),
                        !over.isPositive())
                : new Outlook(texts.get("ask.cash.change"), figures.money(over), true);
    }
}
