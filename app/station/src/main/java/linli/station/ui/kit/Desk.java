package linli.station.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import linli.core.checkout.Counter;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.core.wallet.ValueCounter;

/**
 * What every screen works with.
 *
 * @param counter what can be asked of the station
 * @param value what can be asked about stored value
 * @param reader says what typed digits are
 * @param scanned takes a code on the way that scans go
 * @param serving who is at the counter
 * @param slips what is printed
 * @param announcer says what happened
 * @param second finds a second person
 * @param balance says what of a balance can be spent here, and how old it is
 */
public record Desk(
        Counter counter,
        ValueCounter value,
        CodeReader reader,
        Consumer<ScannedCode> scanned,
        Serving serving,
        SlipPrinting slips,
        Announcer announcer,
        Texts texts,
        SecondPerson second,
        BalanceWords balance) {

    /**
     * The member at the counter, if more than the number is known of them; otherwise it is said why
     * nothing can be done.
     *
     * @param nobody what to say where nobody is at the counter
     */
    public Optional<Visit> known(Texts.Sentence nobody) {
        Optional<Visit> visit = serving.current();
        Optional<Visit> known = visit.filter(who -> !who.isAbsent());
        if (known.isEmpty()) {
            announcer.refuse(visit.isEmpty() ? nobody : texts.refusal(ScanRefusal.MEMBER_NOT_HERE));
        }
        return known;
    }

    /**
     * Looks once more at who is served: what was refused may show that the screen is behind what
     * was done for them elsewhere.
     */
    public void lookAgain() {
        serving.current()
                .map(Visit::identification)
                .ifPresent(known ->
                        counter.refresh(
                                known.member(), known, newer -> newer.ifPresent(serving::renew)));
    }
}
