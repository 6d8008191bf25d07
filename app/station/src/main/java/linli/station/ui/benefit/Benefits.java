package linli.station.ui.benefit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.membership.ActivityOffer;
import linli.core.membership.ActivityRequest;
import linli.core.membership.BenefitCounter;
import linli.core.membership.PlusOffer;
import linli.core.money.Grams;
import linli.core.redeem.RewardCounter;
import linli.core.redeem.RewardOffer;
import linli.core.sale.Quantity;
import linli.core.tender.TenderType;
import linli.core.visit.Visit;
import linli.station.ui.kit.Chip;
import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.ChoiceModel.Option;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Entry;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.payment.PaymentModel;

/**
 * What the member at the counter has a right to today: on the card what is taken with one touch, in
 * a list all of it, each with its digit. From the moment something is taken until the reply nothing
 * else can be.
 */
public final class Benefits {

    private static final int SOON = 7;

    private final ReadOnlyObjectWrapper<Optional<BenefitAsking>> asking =
            new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
    private final Desk desk;
    private final BenefitCounter counter;
    private final RewardCounter rewards;
    private final StationStatus status;
    private final BenefitWords words;
    private boolean busy;
    private boolean wished;

    /** The benefits of whoever is served at that desk. */
    public Benefits(
            Desk desk, BenefitCounter counter, RewardCounter rewards, StationStatus status) {
        this.desk = desk;
        this.counter = counter;
        this.rewards = rewards;
        this.status = status;
        this.words = new BenefitWords(desk.texts());
    }

    /** What is asked of the cashier, if anything. */
    public ReadOnlyObjectProperty<Optional<BenefitAsking>> asking() {
        return asking.getReadOnlyProperty();
    }

    /** Nothing is asked any more. */
    public void unask() {
        wished = false;
        asking.set(Optional.empty());
    }

    /**
     * What is due now: the first activity that takes one touch, the gifts, a membership that ends.
     * There is room for a few on the card; the list has them all.
     */
    public List<Chip> chips(Visit visit) {
        List<Chip> chips = new ArrayList<>();
        counter.activities(visit).stream()
                .filter(Benefits::isOneTouch)
                .limit(1)
                .forEach(offer ->
                        chips.add(
                                new Chip(
                                        "benefit-" + offer.activity().kind(),
                                        words.chip(offer.activity()),
                                        () -> take(offer))));
        List<RewardOffer> gifts =
                gifts(visit).stream().filter(offer -> offer.obstacle().isEmpty()).toList();
        if (!gifts.isEmpty()) {
            chips.add(
                    new Chip(
                            "benefit-gift",
                            words.giftChip(gifts),
                            gifts.size() == 1 ? () -> give(gifts.getFirst()) : this::showAll));
        }
        words.plusChip(counter.plus(visit), status.today(), SOON)
                .ifPresent(text -> chips.add(new Chip("benefit-plus", text, this::askPlus)));
        return chips;
    }

    /** Shows all of it; while something is being taken, as soon as that is done. */
    public void showAll() {
        Optional<Visit> visit = desk.known(desk.texts().refusal("MEMBER_REQUIRED"));
        if (busy) {
            wished = true;
        } else if (visit.isPresent()) {
            asking.set(
                    Optional.of(
                            new BenefitAsking.Choice(
                                    new ChoiceModel(
                                            desk.texts().get("benefit.title"),
                                            "",
                                            options(visit.get())))));
        }
    }

    /** Begins to sell or renew the paid membership. */
    public void askPlus() {
        served(visit -> {
            PlusOffer offer = counter.plus(visit);
            if (offer.price().isPositive()) {
                asking.set(
                        Optional.of(
                                new BenefitAsking.Paying(
                                        new PaymentModel(
                                                desk,
                                                offer.price(),
                                                TenderType.CASH,
                                                tenders ->
                                                        counter.sellPlus(
                                                                visit.identification(),
                                                                tenders,
                                                                reply(words::sold))))));
            } else {
                counter.sellPlus(visit.identification(), List.of(), reply(words::sold));
            }
        });
    }

    private List<Option> options(Visit visit) {
        List<Option> options = new ArrayList<>();
        gifts(visit).forEach(offer -> options.add(option(offer)));
        counter.activities(visit).forEach(offer -> options.add(option(offer)));
        PlusOffer plus = counter.plus(visit);
        options.add(
                new Option(
                        words.plusTitle(plus),
                        words.plusDetail(plus),
                        words.money(plus.price()),
                        "",
                        this::askPlus));
        options.sort(Comparator.comparing(Option::isPossible).reversed());
        return options;
    }

    private Option option(ActivityOffer offer) {
        return new Option(
                words.name(offer.activity().kind()),
                words.left(offer),
                words.plus(offer.activity()),
                offer.obstacle().map(words::why).orElse(""),
                () -> take(offer));
    }

    private Option option(RewardOffer offer) {
        return new Option(
                words.gift(offer),
                "",
                desk.texts().get("benefit.free"),
                offer.obstacle().map(words::why).orElse(""),
                () -> give(offer));
    }

    private List<RewardOffer> gifts(Visit visit) {
        return rewards.shelf(visit).offers().stream()
                .filter(offer -> offer.price() == 0 && offer.cash().fen() == 0)
                .toList();
    }

    private static boolean isOneTouch(ActivityOffer offer) {
        return offer.obstacle().isEmpty()
                && offer.limit().isPresent()
                && !offer.needsTicket()
                && !offer.needsAmount();
    }

    private void take(ActivityOffer offer) {
        if (offer.needsAmount()) {
            askAmount(offer);
        } else {
            unask();
            count(ActivityRequest.of(offer.activity().kind()));
        }
    }

    private void askAmount(ActivityOffer offer) {
        String about = words.name(offer.activity().kind());
        asking.set(
                Optional.of(
                        new BenefitAsking.Choice(
                                new ChoiceModel(
                                        desk.texts().get("benefit.amount"),
                                        about,
                                        List.of(
                                                how("weight", () -> askGrams(offer)),
                                                how("pieces", () -> askPieces(offer)))))));
    }

    private Option how(String key, Runnable chosen) {
        return new Option(desk.texts().get("benefit.amount." + key), "", "", "", chosen);
    }

    private void askGrams(ActivityOffer offer) {
        ask(offer, "weight", Entry.weight(), grams -> new Quantity.Weight(new Grams(grams)));
    }

    private void askPieces(ActivityOffer offer) {
        ask(offer, "pieces", Entry.whole(), Quantity.Pieces::new);
    }

    private void ask(ActivityOffer offer, String unit, Entry entry, LongFunction<Quantity> amount) {
        EntryModel.Question question =
                new EntryModel.Question(
                        desk.texts().get("benefit.amount"),
                        words.name(offer.activity().kind()),
                        desk.texts().get("benefit.unit." + unit),
                        0,
                        desk.texts().get("benefit.count"));
        EntryModel model =
                new EntryModel(
                        question,
                        entry,
                        List.of(),
                        value ->
                                new EntryModel.Outlook(
                                        desk.texts().get("benefit.gives"),
                                        words.plus(offer.activity()),
                                        value > 0),
                        value ->
                                count(
                                        new ActivityRequest(
                                                offer.activity().kind(),
                                                Optional.empty(),
                                                Optional.of(amount.apply(value)))));
        asking.set(Optional.of(new BenefitAsking.Amount(model)));
    }

    private void count(ActivityRequest request) {
        served(visit -> counter.count(visit.identification(), request, reply(words::counted)));
    }

    private void give(RewardOffer offer) {
        unask();
        served(visit ->
                rewards.redeem(
                        visit.identification(),
                        offer.reward().id(),
                        List.of(),
                        reply(act -> words.given(words.gift(offer)))));
    }

    private void served(Consumer<Visit> then) {
        if (!busy) {
            desk.serving().current().ifPresent(then);
        }
    }

    private <A> Consumer<Outcome<A>> reply(Function<A, String> said) {
        busy = true;
        return outcome -> {
            switch (outcome) {
                case Outcome.Accepted<A>(A act) -> {
                    asking.set(Optional.empty());
                    desk.announcer().done(said.apply(act));
                    refresh();
                }
                case Outcome.Refused<A>(Refusal refusal) -> {
                    rest();
                    desk.announcer().refuse(refusal);
                    asking.get().ifPresent(question -> question.again(words.why(refusal)));
                }
            }
        };
    }

    private void refresh() {
        desk.serving()
                .current()
                .map(Visit::identification)
                .ifPresentOrElse(
                        known -> desk.counter().refresh(known.member(), known, this::refreshed),
                        this::rest);
    }

    private void refreshed(Optional<Visit> visit) {
        visit.ifPresent(desk.serving()::renew);
        rest();
    }

    private void rest() {
        busy = false;
        if (wished) {
            wished = false;
            showAll();
        }
    }
}
