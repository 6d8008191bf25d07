package linli.station.ui.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.core.sale.PricedSale;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Visit;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.payment.PaymentModel;
import linli.station.ui.kit.payment.Purse;

/**
 * Taking the money. From the moment the cashier confirms until the reply, nothing can be confirmed
 * again; only the reply says whether the sale is done.
 */
public final class Payments {

    private final ObjectProperty<TenderType> tender =
            new SimpleObjectProperty<>(this, "tender", TenderType.CASH);
    private final ReadOnlyBooleanWrapper committing =
            new ReadOnlyBooleanWrapper(this, "committing", false);
    private final ReadOnlyObjectWrapper<Optional<SaleReceipt>> done =
            new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
    private final ReadOnlyStringWrapper balance = new ReadOnlyStringWrapper(this, "balance", "");
    private final Desk desk;
    private final OpenSale open;
    private final ObjectProperty<Optional<Asking>> asking;
    private final Figures figures;
    private final SaleWords words;

    Payments(Desk desk, OpenSale open, ObjectProperty<Optional<Asking>> asking) {
        this.desk = desk;
        this.open = open;
        this.asking = asking;
        this.figures = new Figures(desk.texts());
        this.words = new SaleWords(desk.texts(), desk.counter().labels());
    }

    /** What the customer pays with first. */
    public ObjectProperty<TenderType> tender() {
        return tender;
    }

    /** The stored value of whoever has some and is there in person. */
    private Optional<Purse> purse() {
        return desk.serving().current().flatMap(this::purse);
    }

    private Optional<Purse> purse(Visit visit) {
        boolean proved = visit.identification().maySpendFor(visit.member().id());
        return Optional.of(new Purse(desk.value().here(visit), visit.account().valueBalance()))
                .filter(some -> proved && some.all().isPositive());
    }

    /** Whether a reply is awaited. */
    public ReadOnlyBooleanProperty committing() {
        return committing.getReadOnlyProperty();
    }

    /** The sale just completed, until the next begins. */
    public ReadOnlyObjectProperty<Optional<SaleReceipt>> done() {
        return done.getReadOnlyProperty();
    }

    /** The member's points after it; empty until they are known. */
    public ReadOnlyStringProperty balance() {
        return balance.getReadOnlyProperty();
    }

    /** The next way to pay. */
    public void nextTender() {
        List<TenderType> first = TenderType.OF_EVERYBODY;
        tender.set(first.get((first.indexOf(tender.get()) + 1) % first.size()));
    }

    /** Begins to take the money; after a sale, begins the next one. */
    public void start() {
        if (done.get().isPresent()) {
            next();
        } else if (!committing.get()) {
            open.priced().ifPresentOrElse(this::ask, this::nothingToPay);
        }
    }

    /** Puts the receipt away; the member leaves. */
    public void next() {
        done.set(Optional.empty());
        balance.set("");
        tender.set(TenderType.CASH);
        desk.serving().leave();
        open.clear();
        desk.announcer().clear();
    }

    private void nothingToPay() {
        desk.announcer().refuse(desk.texts().refusal("EMPTY_TICKET"));
    }

    private void ask(PricedSale priced) {
        Money due = priced.net();
        if (due.isPositive()) {
            PaymentModel model = new PaymentModel(desk, due, tender.get(), this::complete);
            purse().ifPresent(purse -> offer(model, purse, due));
            asking.set(Optional.of(new Asking.Paying(model)));
        } else {
            complete(List.of());
        }
    }

    /** Stored value that is elsewhere is asked for while the cashier chooses. */
    private void offer(PaymentModel model, Purse purse, Money due) {
        model.hold(purse);
        Optional<Visit> visit = desk.serving().current().filter(some -> purse.lacks(due));
        if (visit.isPresent()) {
            desk.value()
                    .bring(
                            visit.get().identification(),
                            due.compareTo(purse.all()) < 0 ? due : purse.all(),
                            newer -> newer.flatMap(this::purse).ifPresent(model::hold));
        }
    }

    private void complete(List<Tender> tenders) {
        if (committing.get()) {
            return;
        }
        committing.set(true);
        desk.second()
                .ask(
                        (approver, reply) ->
                                desk.counter()
                                        .complete(
                                                open.sale(),
                                                desk.serving().current().map(Visit::identification),
                                                tenders,
                                                approver.or(open::approver),
                                                reply),
                        this::replied);
    }

    private void replied(Outcome<Act.SaleCompleted> outcome) {
        committing.set(false);
        switch (outcome) {
            case Outcome.Accepted<Act.SaleCompleted>(Act.SaleCompleted act) -> completed(act);
            case Outcome.Refused<Act.SaleCompleted>(Refusal refusal) -> refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        desk.announcer().refuse(refusal);
        String why = desk.texts().refusal(refusal).whole();
        asking.get().ifPresent(question -> question.again(why));
        desk.lookAgain();
    }

    private void completed(Act.SaleCompleted act) {
        asking.set(Optional.empty());
        open.clear();
        desk.announcer().done("");
        balance.set("");
        done.set(Optional.of(receipt(act)));
        act.identification()
                .ifPresent(known -> desk.counter().refresh(known.member(), known, this::refreshed));
    }

    private void refreshed(Optional<Visit> visit) {
        visit.filter(this::isServed).ifPresent(this::showBalance);
    }

    private boolean isServed(Visit visit) {
        return done.get().isPresent()
                && desk.serving()
                        .current()
                        .filter(now -> now.member().id().equals(visit.member().id()))
                        .isPresent();
    }

    private void showBalance(Visit visit) {
        desk.serving().serve(visit);
        if (visit.isAbsent()) {
            balance.set(desk.texts().get("receipt.later"));
            return;
        }
        String points =
                desk.texts()
                        .get("receipt.balance", figures.points(visit.account().points().balance()));
        Money value = visit.account().valueBalance();
        balance.set(
                value.isPositive()
                        ? points
                                + desk.texts().get("dot")
                                + desk.texts().get("receipt.value", figures.money(value))
                        : points);
    }

    private SaleReceipt receipt(Act.SaleCompleted act) {
        Payment payment = act.payment();
        List<SaleTotals.Part> tenders = new ArrayList<>();
        payment.tenders().forEach(each -> tenders.add(tenderLine(each)));
        String change = payment.change().isPositive() ? figures.money(payment.change()) : "";
        return new SaleReceipt(
                new SlipModel(desk.slips(), desk.texts(), act.occasion().act()),
                words.totals(act.sale(), desk.serving().current()),
                tenders,
                change,
                words.why(act.sale().earnings(), desk.serving().current()),
                figures.time(act.occasion().localTime().toLocalTime()));
    }

    private SaleTotals.Part tenderLine(Tender each) {
        String name = desk.texts().get("tender." + each.type().name());
        String label =
                each.reference().isEmpty()
                        ? name
                        : desk.texts().get("receipt.reference", name, each.reference());
        return new SaleTotals.Part(label, figures.money(each.amount()), false);
    }
}
