package linli.station.ui.redeem;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.redeem.DrawOffer;
import linli.core.redeem.RewardCounter;
import linli.core.redeem.RewardOffer;
import linli.core.redeem.RewardShelf;
import linli.core.reward.RewardRefusal;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.Visit;
import linli.station.ui.kit.CashQuestion;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.Texts;

/**
 * Giving, taking back and drawing. From the moment the cashier agrees until the reply, nothing can
 * be agreed again; only the reply says whether it is done.
 */
public final class Deals {

    private final ReadOnlyObjectWrapper<Optional<Asked>> asking =
            new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
    private final ReadOnlyBooleanWrapper committing =
            new ReadOnlyBooleanWrapper(this, "committing", false);
    private final ReadOnlyObjectWrapper<Optional<RedeemReceipt>> done =
            new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
    private final ReadOnlyStringWrapper balance = new ReadOnlyStringWrapper(this, "balance", "");
    private final Desk desk;
    private final RewardCounter counter;
    private final BiConsumer<String, Refusal> refusedOnShelf;
    private final Figures figures;
    private final RedeemWords words;
    private final Drawing drawing;
    private Optional<Finished> drawn = Optional.empty();

    /** What is done, for that member. */
    private record Finished(RedeemReceipt receipt, Visit visit) {}

    /**
     * @param refusedOnShelf told which reward is refused, to be said beside its card
     */
    Deals(Desk desk, RewardCounter counter, BiConsumer<String, Refusal> refusedOnShelf) {
        this.desk = desk;
        this.counter = counter;
        this.refusedOnShelf = refusedOnShelf;
        this.figures = new Figures(desk.texts());
        this.words = new RedeemWords(desk.texts());
        this.drawing = new Drawing(desk.texts());
    }

    /** What someone must decide. */
    public ReadOnlyObjectProperty<Optional<Asked>> asking() {
        return asking.getReadOnlyProperty();
    }

    /** Whether a reply is awaited, or a prize not named yet. */
    public ReadOnlyBooleanProperty committing() {
        return committing.getReadOnlyProperty();
    }

    /** What was just done, until it is put away. */
    public ReadOnlyObjectProperty<Optional<RedeemReceipt>> done() {
        return done.getReadOnlyProperty();
    }

    /** The member's points after it; empty until they are known. */
    public ReadOnlyStringProperty balance() {
        return balance.getReadOnlyProperty();
    }

    /** Puts the receipt away; the member stays. */
    public void next() {
        done.set(Optional.empty());
        balance.set("");
        desk.announcer().clear();
    }

    /** Puts away what is asked, unanswered; while a reply is awaited it stays. */
    public void unask() {
        if (!committing.get()) {
            asking.set(Optional.empty());
        }
    }

    /** Asks whether that member is given that reward. */
    void ask(Visit visit, RewardOffer offer) {
        Deal.Terms terms = terms(visit, offer);
        if (offer.cash().isPositive()) {
            asking.set(Optional.of(new Asked.WithCash(terms, cash(visit, offer, terms))));
        } else {
            Deal deal = new Deal(terms, () -> redeem(visit, terms.reward(), List.of()));
            asking.set(Optional.of(new Asked.ForPoints(deal)));
        }
    }

    private EntryModel cash(Visit visit, RewardOffer offer, Deal.Terms terms) {
        Texts texts = desk.texts();
        return new CashQuestion(texts)
                .of(
                        texts.get("redeem.cash.title", terms.name()),
                        lines(
                                texts.get(
                                        "redeem.cash.about",
                                        terms.price(),
                                        terms.before(),
                                        terms.after(),
                                        terms.cash()),
                                terms.standing()),
                        offer.cash(),
                        given -> redeem(visit, terms.reward(), List.of(inCash(given))));
    }

    private static String lines(String about, String standing) {
        return standing.isEmpty() ? about : about + "\n" + standing;
    }

    private static Tender inCash(long fen) {
        return new Tender(TenderType.CASH, Money.ofFen(fen), "");
    }

    private Deal.Terms terms(Visit visit, RewardOffer offer) {
        String id = offer.reward().id();
        long balance = visit.account().points().balance();
        return new Deal.Terms(
                id,
                RedeemWords.picture(offer.label(), id),
                words.name(offer.label(), id),
                words.price(offer.price()),
                figures.points(balance),
                figures.points(balance - offer.price()),
                offer.cash().isPositive() ? figures.money(offer.cash()) : "",
                desk.balance().points(visit.account()));
    }

    /** Asks which of the member's redemptions is taken back. */
    void askCancel(Visit visit) {
        MemberId member = visit.member().id();
        CancelModel model = new CancelModel(act -> cancel(act, visit));
        asking.set(Optional.of(new Asked.Cancelling(model)));
        counter.recent(member, acts -> model.read(acts.stream().map(words::cancellable).toList()));
    }

    /** Asks whether the member draws; {@code obstacle} is what stands in the way, in words. */
    void askDraw(Visit visit, RewardShelf shelf, DrawOffer offer, String obstacle) {
        asking.set(
                Optional.of(
                        new Asked.Drawn(
                                new DrawModel(
                                        drawing.offer(shelf, offer, obstacle),
                                        desk.balance().points(visit.account()),
                                        () -> draw(visit),
                                        this::nameThePrize))));
    }

    private void redeem(Visit visit, String reward, List<Tender> tenders) {
        if (begin()) {
            counter.redeem(
                    visit.identification(),
                    reward,
                    tenders,
                    outcome ->
                            replied(
                                    outcome,
                                    act -> finish(words.redeemed(act, slip(act)), visit),
                                    refusal -> refused(reward, refusal)));
        }
    }

    private void cancel(ActId redemption, Visit visit) {
        if (begin()) {
            desk.second()
                    .<Act.RedemptionCancelled>ask(
                            (approver, reply) -> counter.cancel(redemption, approver, reply),
                            outcome ->
                                    replied(
                                            outcome,
                                            act -> finish(words.cancelled(act, slip(act)), visit),
                                            this::tryAgain));
        }
    }

    private void draw(Visit visit) {
        if (begin()) {
            counter.draw(
                    visit.identification(),
                    outcome -> replied(outcome, act -> reveal(act, visit), this::tryAgain));
        }
    }

    private boolean begin() {
        boolean free = !committing.get();
        committing.set(true);
        return free;
    }

    private <T> void replied(Outcome<T> outcome, Consumer<T> accepted, Consumer<Refusal> refused) {
        committing.set(false);
        switch (outcome) {
            case Outcome.Accepted<T>(T act) -> accepted.accept(act);
            case Outcome.Refused<T>(Refusal refusal) -> refused.accept(refusal);
        }
    }

    /** What the rules refuse is said beside the card; what the station refuses, where it was. */
    private void refused(String reward, Refusal refusal) {
        desk.lookAgain();
        if (refusal instanceof RewardRefusal || refusal instanceof IdentificationRefusal) {
            asking.set(Optional.empty());
            refusedOnShelf.accept(reward, refusal);
        } else {
            tryAgain(refusal);
        }
    }

    private void tryAgain(Refusal refusal) {
        desk.announcer().refuse(refusal);
        String why = desk.texts().refusal(refusal).whole();
        asking.get().ifPresent(question -> question.again(why));
    }

    // The draw is on disk; until its picture has run, nothing else may begin.
    private void reveal(Act.PrizeDrawn act, Visit visit) {
        committing.set(true);
        drawn = Optional.of(new Finished(words.drawn(act, slip(act)), visit));
        if (asking.get().orElse(null) instanceof Asked.Drawn(DrawModel model)) {
            model.drawn(act.prize().id());
        } else {
            nameThePrize();
        }
    }

    private void nameThePrize() {
        committing.set(false);
        Optional<Finished> now = drawn;
        drawn = Optional.empty();
        now.ifPresent(finished -> finish(finished.receipt(), finished.visit()));
    }

    private void finish(RedeemReceipt receipt, Visit visit) {
        asking.set(Optional.empty());
        desk.announcer().done("");
        balance.set("");
        done.set(Optional.of(receipt));
        desk.counter()
                .refresh(
                        visit.member().id(),
                        visit.identification(),
                        now -> now.filter(this::isServed).ifPresent(this::showBalance));
    }

    private boolean isServed(Visit visit) {
        return desk.serving()
                .current()
                .filter(now -> now.member().id().equals(visit.member().id()))
                .isPresent();
    }

    private void showBalance(Visit visit) {
        desk.serving().serve(visit);
        if (done.get().isPresent()) {
            balance.set(
                    desk.texts()
                            .get(
                                    "receipt.balance",
                                    figures.points(visit.account().points().balance())));
        }
    }

    private SlipModel slip(Act act) {
        return new SlipModel(desk.slips(), desk.texts(), act.occasion().act());
    }
}
