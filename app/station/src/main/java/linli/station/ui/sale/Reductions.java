package linli.station.ui.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import linli.core.Outcome;
import linli.core.checkout.CouponOffer;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.money.Proportion;
import linli.core.operator.Permission;
import linli.core.sale.LineItem;
import linli.core.sale.PricedLine;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;
import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.ChoiceModel.Option;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.Texts;

/**
 * What a cashier may take off an open sale: a coupon, rounding off, and with permission a unit
 * price, a part of one line's price or of all. The rules know no other way.
 */
final class Reductions {

    private final Desk desk;
    private final Texts texts;
    private final Figures figures;
    private final OpenSale open;
    private final Questions questions;
    private final Permit permit;
    private final Consumer<Optional<Asking>> asking;

    Reductions(Desk desk, OpenSale open, Permit permit, Consumer<Optional<Asking>> asking) {
        this.desk = desk;
        this.texts = desk.texts();
        this.figures = new Figures(texts);
        this.open = open;
        this.questions = new Questions(texts);
        this.permit = permit;
        this.asking = asking;
    }

    /** Asks what to take off. */
    void ask() {
        if (open.isEmpty() || open.selectedLine().isEmpty()) {
            desk.announcer().refuse(texts.refusal("EMPTY_TICKET"));
            return;
        }
        LineItem line = open.selectedLine().get();
        String name = line.product().name();
        List<Option> options = new ArrayList<>();
        options.add(option("reduce.coupon", chosenCoupon(), this::askCoupon));
        options.add(option("reduce.round", rounded(), this::askRounding));
        options.add(option("reduce.line", name, () -> askLinePercent(line)));
        options.add(option("reduce.ticket", "", this::askTicketPercent));
        options.add(option("reduce.price", name, () -> askPrice(line)));
        if (line.override().isPresent()) {
            options.add(option("reduce.back", name, this::ownPrice));
        }
        choose("reduce.title", "", options);
    }

    private void askCoupon() {
        List<Option> options = new ArrayList<>();
        for (CouponOffer offer : desk.counter().coupons(open.sale(), desk.serving().current())) {
            options.add(option(offer));
        }
        if (open.sale().coupon().isPresent()) {
            Sale without = Basket.coupon(open.sale(), Optional.empty());
            options.add(option("coupon.none", "", () -> become(without)));
        }
        choose("coupon.title", options.isEmpty() ? texts.get("coupon.nothing") : "", options);
    }

    private Option option(CouponOffer offer) {
        String id = offer.coupon().id();
        boolean chosen = open.sale().coupon().equals(Optional.of(id));
        String obstacle = offer.refusal().map(why -> texts.refusal(why).what()).orElse("");
        Sale with = Basket.coupon(open.sale(), Optional.of(id));
        return new Option(
                name(offer),
                chosen ? texts.get("coupon.chosen") : terms(offer),
                offer.isUsable() ? figures.money(Money.ZERO.minus(offer.saves())) : "",
                obstacle,
                () -> become(with));
    }

    private String name(CouponOffer offer) {
        return offer.label().map(label -> figures.label(label)).orElseGet(() -> byTerms(offer));
    }

    private String byTerms(CouponOffer offer) {
        return texts.get(
                "coupon.name",
                figures.money(offer.coupon().min()),
                figures.money(offer.coupon().off()));
    }

    private String terms(CouponOffer offer) {
        return offer.coupon().categories().isEmpty()
                ? texts.get("coupon.all")
                : texts.get("coupon.some");
    }

    private void askRounding() {
        number(
                questions.roundOff(
                        this::rounding, fen -> become(Basket.roundOff(open.sale(), fen))));
    }

    private Outcome<PricedSale> rounding(long fen) {
        return open.trial(Basket.roundOff(open.sale(), fen));
    }

    private void askPrice(LineItem line) {
        int place = open.selected().get();
        LongFunction<Sale> wanted =
                fen -> Basket.override(open.sale(), place, Optional.of(Money.ofFen(fen)));
        number(
                questions.unitPrice(
                        line.product().name(),
                        line.product().price(),
                        fen -> open.trial(wanted.apply(fen)),
                        fen -> permitted(Permission.PRICE_OVERRIDE, wanted.apply(fen))));
    }

    private void askLinePercent(LineItem line) {
        int place = open.selected().get();
        LongFunction<Sale> wanted = percent -> reduced(open.sale(), place, percent);
        number(
                questions.percent(
                        texts.get("reduce.line"),
                        texts.get("ask.percent.line", line.product().name()),
                        percent -> open.trial(wanted.apply(percent)),
                        percent -> permitted(Permission.DISCOUNT, wanted.apply(percent))));
    }

    private void askTicketPercent() {
        LongFunction<Sale> wanted =
                percent -> {
                    Sale sale = open.sale();
                    for (int place = 0; place < sale.lines().size(); place++) {
                        sale = reduced(sale, place, percent);
                    }
                    return sale;
                };
        number(
                questions.percent(
                        texts.get("reduce.ticket"),
                        texts.get("ask.percent.ticket"),
                        percent -> open.trial(wanted.apply(percent)),
                        percent -> permitted(Permission.DISCOUNT, wanted.apply(percent))));
    }

    /** A part of the list price, unless the line has a price as low of its own. */
    private Sale reduced(Sale sale, int place, long percent) {
        LineItem line = sale.lines().get(place);
        Money price = Money.ofFen(Proportion.halfUp(line.product().price().fen(), percent, 100));
        Sale wanted = Basket.override(sale, place, Optional.of(price));
        Sale own = Basket.override(sale, place, Optional.empty());
        return amount(own, place).compareTo(amount(wanted, place)) <= 0 ? own : wanted;
    }

    private Money amount(Sale sale, int place) {
        Sale only = Basket.only(sale, place);
        return open.trial(only) instanceof Outcome.Accepted<PricedSale>(PricedSale priced)
                ? priced.lines().stream().map(PricedLine::amount).reduce(Money.ZERO, Money::plus)
                : Money.ofFen(Long.MAX_VALUE);
    }

    private void ownPrice() {
        asking.accept(Optional.empty());
        open.override(Optional.empty());
    }

    private void permitted(Permission deed, Sale wanted) {
        Set<MemberId> gainers =
                desk.serving().current().stream()
                        .map(visit -> visit.member().id())
                        .collect(Collectors.toSet());
        permit.ask(deed, gainers, answer -> answered(answer, wanted));
    }

    private void answered(Permit.Answer answer, Sale wanted) {
        switch (answer) {
            case Permit.Answer.Alone alone -> become(wanted, Optional.empty());
            case Permit.Answer.By(String approver) -> become(wanted, Optional.of(approver));
            case Permit.Answer.Refused refused -> {
                asking.accept(Optional.empty());
                desk.announcer().refuse(texts.refusal("NOT_PERMITTED"));
            }
        }
    }

    private void become(Sale wanted, Optional<String> approver) {
        become(wanted);
        open.approvedBy(approver);
    }

    private void become(Sale wanted) {
        asking.accept(Optional.empty());
        if (open.become(wanted)) {
            desk.announcer().clear();
        }
    }

    private String chosenCoupon() {
        return desk.counter().coupons(open.sale(), desk.serving().current()).stream()
                .filter(offer -> open.sale().coupon().equals(Optional.of(offer.coupon().id())))
                .map(this::name)
                .findFirst()
                .orElse("");
    }

    private String rounded() {
        return open.priced()
                .map(PricedSale::round)
                .filter(Money::isPositive)
                .map(off -> figures.money(Money.ZERO.minus(off)))
                .orElse("");
    }

    private Option option(String key, String detail, Runnable chosen) {
        return new Option(texts.get(key), detail, "", "", chosen);
    }

    private void choose(String title, String about, List<Option> options) {
        asking.accept(
                Optional.of(new Asking.Choice(new ChoiceModel(texts.get(title), about, options))));
    }

    private void number(EntryModel question) {
        asking.accept(Optional.of(new Asking.Number(question)));
    }
}
