package linli.station.ui.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.checkout.HeldSale;
import linli.core.checkout.HeldSales;
import linli.core.member.Profile;
import linli.core.sale.Sale;
import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.ChoiceModel.Option;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/**
 * Puts the open sale aside and takes one up again. Between a key and its reply nothing else is
 * taken, so that no line is in two sales or in none.
 */
public final class Holding {

    private static final int NAMES = 2;

    private final ReadOnlyBooleanWrapper waiting =
            new ReadOnlyBooleanWrapper(this, "waiting", false);
    private final Desk desk;
    private final Texts texts;
    private final Figures figures;
    private final OpenSale open;
    private final HeldSales held;
    private final Consumer<Optional<Asking>> asking;

    Holding(Desk desk, OpenSale open, HeldSales held, Consumer<Optional<Asking>> asking) {
        this.desk = desk;
        this.texts = desk.texts();
        this.figures = new Figures(texts);
        this.open = open;
        this.held = held;
        this.asking = asking;
    }

    /** Whether a reply is awaited. */
    public ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Puts the open sale aside; its member leaves. */
    void hold() {
        if (waiting.get()) {
            return;
        }
        if (open.isEmpty()) {
            desk.announcer().refuse(texts.refusal("NOTHING_TO_HOLD"));
            return;
        }
        waiting.set(true);
        desk.second()
                .ask(
                        (approver, reply) ->
                                held.hold(open.sale(), approver.or(open::approver), reply),
                        this::held);
    }

    /** Asks which sale to take up again. */
    void ask() {
        if (waiting.get()) {
            return;
        }
        if (!open.isEmpty()) {
            desk.announcer().refuse(texts.refusal("SALE_IS_OPEN"));
            return;
        }
        waiting.set(true);
        held.list(this::listed);
    }

    private void held(Outcome<Act.SaleSuspended> outcome) {
        waiting.set(false);
        switch (outcome) {
            case Outcome.Accepted<Act.SaleSuspended>(Act.SaleSuspended act) -> {
                desk.serving().leave();
                open.clear();
                desk.announcer().accept(texts.get("hold.done", figures.money(act.total())));
            }
            case Outcome.Refused<Act.SaleSuspended>(Refusal refusal) ->
                    desk.announcer().refuse(refusal);
        }
    }

    private void listed(List<HeldSale> all) {
        waiting.set(false);
        if (all.isEmpty()) {
            desk.announcer().hint(texts.get("hold.none"));
            return;
        }
        List<Option> options = new ArrayList<>();
        all.forEach(each -> options.add(option(each)));
        String about = texts.get("hold.about", all.size());
        asking.accept(
                Optional.of(
                        new Asking.Choice(
                                new ChoiceModel(texts.get("hold.title"), about, options))));
    }

    private Option option(HeldSale each) {
        Act.SaleSuspended act = each.suspended();
        String time = figures.time(act.occasion().localTime().toLocalTime());
        return new Option(
                texts.get("hold.row", time, who(each)),
                goods(act.sale()),
                figures.money(act.total()),
                "",
                () -> recall(each));
    }

    private String who(HeldSale each) {
        return each.visit()
                .map(visit -> visit.member().profile())
                .map(this::masked)
                .orElseGet(() -> texts.get("hold.nobody"));
    }

    private String masked(Profile profile) {
        return figures.maskedName(profile) + " " + figures.maskedPhone(profile);
    }

    private String goods(Sale sale) {
        List<String> names =
                sale.lines().stream().map(line -> line.product().name()).limit(NAMES).toList();
        String some = String.join(texts.get("hold.and"), names);
        return sale.lines().size() > NAMES
                ? texts.get("hold.more", some, sale.lines().size())
                : some;
    }

    private void recall(HeldSale each) {
        if (!waiting.get()) {
            waiting.set(true);
            held.recall(each.id(), this::recalled);
        }
    }

    private void recalled(Outcome<HeldSales.Recalled> outcome) {
        waiting.set(false);
        asking.accept(Optional.empty());
        switch (outcome) {
            case Outcome.Accepted<HeldSales.Recalled>(HeldSales.Recalled again) ->
                    take(again.sale());
            case Outcome.Refused<HeldSales.Recalled>(Refusal refusal) ->
                    desk.announcer().refuse(refusal);
        }
    }

    private void take(HeldSale sale) {
        sale.visit().ifPresentOrElse(desk.serving()::serve, desk.serving()::leave);
        Sale before = sale.suspended().sale();
        boolean known = sale.visit().isPresent();
        desk.announcer().accept(texts.get("hold.taken"));
        open.take(known ? before : Basket.member(before, Optional.empty()));
        open.approvedBy(sale.allowedBy());
    }
}
