package linli.station.ui.kit.payment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.money.Money;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.tender.Tendering;
import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;

/**
 * Money being taken, one tender after the other, until nothing is left to pay; then it is handed on
 * once. While a reply is awaited nothing changes, and as long as a tender is taken the sheet cannot
 * be left: money that arrived is never forgotten.
 */
public final class PaymentModel {

    private final ReadOnlyObjectWrapper<Tendering> tendering;
    private final ReadOnlyObjectWrapper<Optional<Purse>> held =
            new ReadOnlyObjectWrapper<>(this, "purse", Optional.empty());
    private final Attempt attempt = new Attempt();
    private final Desk desk;
    private final NextTender next;
    private final Consumer<List<Tender>> covered;

    /**
     * Takes what is due.
     *
     * @param due more than 0
     * @param first the way to pay that is offered first
     * @param covered told the tenders when they cover it, once, unless {@link #again} is called
     */
    public PaymentModel(Desk desk, Money due, TenderType first, Consumer<List<Tender>> covered) {
        this.desk = desk;
        this.covered = covered;
        this.tendering = new ReadOnlyObjectWrapper<>(this, "tendering", Tendering.of(due));
        this.next = new NextTender(desk.texts(), due, first);
    }

    /** The stored value that can pay too, or more of it than before. */
    public void hold(Purse purse) {
        next.hold(purse);
        held.set(Optional.of(purse));
    }

    /** The stored value that can pay too. */
    public ReadOnlyObjectProperty<Optional<Purse>> purse() {
        return held.getReadOnlyProperty();
    }

    /** How old that stored value is, where the central is not reached. */
    Optional<String> age() {
        return desk.balance().age();
    }

    /** What was taken and what is left. */
    public ReadOnlyObjectProperty<Tendering> tendering() {
        return tendering.getReadOnlyProperty();
    }

    /** The tender that is being typed. */
    public NextTender next() {
        return next;
    }

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** A key. */
    public void press(Press press) {
        if (attempt.isBusy()) {
            return;
        }
        switch (press) {
            case Press.Typed(String character) -> next.type(character);
            case Press.Asked(Command command) -> asked(command);
        }
    }

    /** Takes what is typed; hands all tenders on when nothing is left. */
    public void confirm() {
        if (attempt.isBusy()) {
            return;
        }
        attempt.forget();
        if (tendering.get().isCovered()) {
            handOn();
        } else if (next.isReady()) {
            take(next.tender());
        } else {
            next.toNextField();
        }
    }

    /** Pays with that from now on. */
    public void choose(TenderType type) {
        if (!attempt.isBusy() && !tendering.get().isCovered()) {
            next.choose(type);
        }
    }

    /** Takes the tender at that place out again, from 0: its money was given back. */
    public void remove(int place) {
        if (!attempt.isBusy() && place >= 0 && place < tendering.get().tenders().size()) {
            attempt.forget();
            show(tendering.get().without(place));
        }
    }

    /** A number of a payment was scanned: its last digits are the reference. */
    public boolean scanned(String number) {
        return !attempt.isBusy() && next.scanned(number);
    }

    /** Whether it may be put away; says why not if a tender is taken. */
    public boolean mayLeave() {
        if (!attempt.isBusy() && !tendering.get().tenders().isEmpty()) {
            say(desk.texts().refusal("TENDERS_TAKEN"));
        }
        return !attempt.isBusy() && tendering.get().tenders().isEmpty();
    }

    /** It was refused for that reason: the cashier may try again or take tenders out. */
    public void again(String why) {
        attempt.refuse(why);
    }

    private void asked(Command command) {
        switch (command) {
            case CONFIRM -> confirm();
            case ERASE -> next.erase();
            case NEXT -> choose(next.following());
            case QUANTITY -> next.swapField();
            case UP -> next.suggest(-1);
            case DOWN -> next.suggest(1);
            case REMOVE -> remove(tendering.get().tenders().size() - 1);
            default -> {}
        }
    }

    private void take(Tender tender) {
        if (tender.type() == TenderType.STORED_VALUE && isTaken(tender.type())) {
            say(desk.texts().refusal("VALUE_TAKEN"));
            return;
        }
        switch (tendering.get().add(tender)) {
            case Outcome.Accepted<Tendering>(Tendering more) -> {
                show(more);
                if (more.isCovered()) {
                    handOn();
                }
            }
            case Outcome.Refused<Tendering>(Refusal refusal) -> {
                desk.announcer().refuse(refusal);
                say(desk.texts().refusal(refusal));
            }
        }
    }

    private boolean isTaken(TenderType type) {
        return tendering.get().tenders().stream().anyMatch(tender -> tender.type() == type);
    }

    private void handOn() {
        attempt.begin();
        covered.accept(tendering.get().tenders());
    }

    private void show(Tendering now) {
        tendering.set(now);
        next.begin(now.left());
    }

    private void say(Texts.Sentence sentence) {
        attempt.say(sentence.whole());
    }
}
