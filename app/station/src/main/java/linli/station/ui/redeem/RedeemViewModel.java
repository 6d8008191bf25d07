package linli.station.ui.redeem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import linli.core.Refusal;
import linli.core.redeem.DrawOffer;
import linli.core.redeem.RewardCounter;
import linli.core.redeem.RewardOffer;
import linli.core.redeem.RewardShelf;
import linli.core.reward.RewardRefusal;
import linli.core.visit.Found;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.ScanRefusal;
import linli.core.visit.Visit;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Message;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TypedCode;

/**
 * What points buy: a digit takes a card of the shelf, and what it asks is agreed by another key. No
 * key that agrees also chooses, so that no storm of one key can give anything twice.
 */
public final class RedeemViewModel {

    /** What the shelf is like. */
    public enum Fill {
        /** Nobody is served. */
        NOBODY,
        /** The rule book has no rewards. */
        NO_REWARDS,
        /** Nothing can be had now. */
        NOTHING_NOW,
        /** Something can be had. */
        SOMETHING
    }

    private final TypedCode typed = new TypedCode();
    private final ReadOnlyObjectWrapper<ShelfPage> page =
            new ReadOnlyObjectWrapper<>(this, "page", ShelfPage.EMPTY);
    private final ReadOnlyObjectWrapper<Fill> fill =
            new ReadOnlyObjectWrapper<>(this, "fill", Fill.NOBODY);
    private final ReadOnlyObjectWrapper<Optional<DrawModel.Offer>> draw =
            new ReadOnlyObjectWrapper<>(this, "draw", Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final IntegerProperty columns = new SimpleIntegerProperty(this, "columns", 3);
    private final Desk desk;
    private final RewardCounter counter;
    private final StationStatus status;
    private final Figures figures;
    private final RedeemWords words;
    private final Drawing drawing;
    private final Deals deals;
    private List<RewardCard> cards = List.of();

    /** The shelf at that desk. */
    public RedeemViewModel(Desk desk, RewardCounter counter, StationStatus status) {
        this.desk = desk;
        this.counter = counter;
        this.status = status;
        this.figures = new Figures(desk.texts());
        this.words = new RedeemWords(desk.texts());
        this.drawing = new Drawing(desk.texts());
        this.deals = new Deals(desk, counter, this::refused);
        desk.serving().visit().addListener((source, before, now) -> served(before, now));
        columns.addListener((source, before, now) -> turnTo(1));
        status.network().addListener((source, before, now) -> reload());
        reload();
    }

    /** What is typed into the scan field. */
    public TypedCode typed() {
        return typed;
    }

    /** The cards in sight. */
    public ReadOnlyObjectProperty<ShelfPage> page() {
        return page.getReadOnlyProperty();
    }

    /** What the shelf is like. */
    public ReadOnlyObjectProperty<Fill> fill() {
        return fill.getReadOnlyProperty();
    }

    /** The lucky draw, if a member is served and there is one. */
    public ReadOnlyObjectProperty<Optional<DrawModel.Offer>> draw() {
        return draw.getReadOnlyProperty();
    }

    /** Something to know about this member's points before anything is chosen; may be empty. */
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** How many cards fit beside each other, 1 to 3. */
    public IntegerProperty columns() {
        return columns;
    }

    /** What is being agreed. */
    public Deals deals() {
        return deals;
    }

    /** Reads the shelf again. */
    public void reload() {
        Optional<RewardShelf> shelf = desk.serving().current().map(counter::shelf);
        cards = shelf.map(now -> words.cards(now, today())).orElse(List.of());
        fill.set(shelf.map(now -> fill(cards)).orElse(Fill.NOBODY));
        draw.set(shelf.flatMap(now -> now.draw().map(offer -> offer(now, offer))));
        notice.set(shelf.map(this::notice).orElse(""));
        turnTo(page.get().number());
    }

    /** A key, while nothing is being asked. */
    public void press(Press press) {
        switch (press) {
            case Press.Typed(String character) -> type(character);
            case Press.Asked(Command command) -> asked(command);
        }
    }

    /** What a scan led to: members always; a receipt gives way, a question does not. */
    public boolean take(Found found) {
        if (deals.asking().get().isPresent() || deals.committing().get()) {
            desk.announcer().refuse(desk.texts().refusal("SCAN_WHILE_ASKED"));
            return true;
        }
        if (deals.done().get().isPresent()) {
            deals.next();
        }
        if (found instanceof Found.MemberFound(Visit visit) && visit.isAbsent()) {
            desk.announcer().refuse(desk.texts().refusal(ScanRefusal.MEMBER_NOT_HERE));
            return true;
        }
        if (found instanceof Found.MemberFound(Visit visit)) {
            typed.clear();
            desk.serving().serve(visit);
            desk.announcer().accept("");
            return true;
        }
        return false;
    }

    /** Takes the card of that place on the page, from 0. */
    public void choose(int place) {
        List<RewardCard> shown = page.get().cards();
        if (place < shown.size() && isFree()) {
            choose(shown.get(place).reward());
        }
    }

    /** Takes the card of that reward, as things are now. */
    public void choose(String reward) {
        Optional<Visit> visit = desk.serving().current();
        if (visit.isPresent() && isFree()) {
            RewardShelf shelf = counter.shelf(visit.get());
            shelf.offers().stream()
                    .filter(offer -> offer.reward().id().equals(reward))
                    .findFirst()
                    .ifPresent(offer -> take(visit.get(), shelf, offer));
        }
    }

    /** Shows the odds of the lucky draw. */
    public void askDraw() {
        Optional<Visit> visit = desk.serving().current();
        if (visit.isEmpty()) {
            desk.announcer().refuse(desk.texts().refusal("MEMBER_REQUIRED"));
        } else if (isFree()) {
            RewardShelf shelf = counter.shelf(visit.get());
            shelf.draw()
                    .ifPresentOrElse(
                            offer ->
                                    deals.askDraw(
                                            visit.get(),
                                            shelf,
                                            offer,
                                            drawing.obstacle(shelf, offer)),
                            () -> desk.announcer().refuse(RewardRefusal.NO_LOTTERY));
        }
    }

    /** Lists what this member can give back. */
    public void askCancel() {
        Optional<Visit> visit = desk.serving().current();
        if (visit.isEmpty()) {
            desk.announcer().refuse(desk.texts().refusal("MEMBER_REQUIRED"));
        } else if (isFree()) {
            deals.askCancel(visit.get());
        }
    }

    /** Turns the page by that many. */
    public void turn(int step) {
        turnTo(page.get().number() + step);
    }

    private void type(String character) {
        if (desk.serving().current().isPresent() && character.matches("[1-9]")) {
            choose(Integer.parseInt(character) - 1);
        } else {
            typed.type(character);
        }
    }

    private void asked(Command command) {
        switch (command) {
            case CONFIRM -> confirm();
            case ERASE -> typed.erase();
            case BACK -> back();
            case UP -> turn(-1);
            case DOWN -> turn(1);
            case REMOVE -> askCancel();
            case SECOND -> askDraw();
            case PRIMARY -> hint();
            default -> {}
        }
    }

    // A refusal that stands there says more.
    private void hint() {
        if (desk.announcer().message().get().tone() != Message.Tone.REFUSED) {
            boolean served = desk.serving().current().isPresent();
            desk.announcer()
                    .hint(desk.texts().get(served ? "redeem.hint.choose" : "redeem.hint.scan"));
        }
    }

    private void confirm() {
        if (!typed.isEmpty()) {
            desk.scanned().accept(desk.reader().read(typed.take()));
        }
    }

    private void back() {
        if (!typed.isEmpty()) {
            typed.clear();
        } else if (isFree()) {
            desk.announcer().clear();
            desk.serving().leave();
        }
    }

    private boolean isFree() {
        return deals.asking().get().isEmpty() && !deals.committing().get();
    }

    private void take(Visit visit, RewardShelf shelf, RewardOffer offer) {
        reload();
        if (offer.obstacle().isPresent()) {
            refused(offer.reward().id(), offer.obstacle().get());
        } else if (Obstacles.needsProof(offer, shelf)) {
            refused(offer.reward().id(), IdentificationRefusal.of(visit.identification()));
        } else {
            desk.announcer().clear();
            deals.ask(visit, offer);
        }
    }

    /** Says it on the screen and beside the card, on the shelf as it is now. */
    private void refused(String reward, Refusal refusal) {
        reload();
        Texts.Sentence sentence = desk.texts().refusal(refusal);
        cards.stream()
                .filter(card -> card.reward().equals(reward))
                .findFirst()
                .ifPresentOrElse(
                        card -> refused(card, sentence), () -> desk.announcer().refuse(sentence));
    }

    private void refused(RewardCard card, Texts.Sentence sentence) {
        String why = card.isOpen() ? sentence.what() : card.obstacle();
        cards = cards.stream().map(each -> each.equals(card) ? card.refused(why) : each).toList();
        turnTo(page.get().number());
        desk.announcer()
                .refuse(
                        new Texts.Sentence(
                                sentence.code(),
                                desk.texts().get("redeem.refused", card.name(), why),
                                sentence.next()));
    }

    private void turnTo(int number) {
        page.set(ShelfPage.of(cards, columns.get(), number));
    }

    private void served(Optional<Visit> before, Optional<Visit> now) {
        boolean same =
                before.map(visit -> visit.member().id())
                        .equals(now.map(visit -> visit.member().id()));
        if (!same) {
            deals.unask();
            page.set(ShelfPage.EMPTY);
        }
        reload();
    }

    private static Fill fill(List<RewardCard> cards) {
        if (cards.isEmpty()) {
            return Fill.NO_REWARDS;
        }
        boolean some = cards.stream().anyMatch(card -> card.group() == RewardCard.Group.NOW);
        return some ? Fill.SOMETHING : Fill.NOTHING_NOW;
    }

    private DrawModel.Offer offer(RewardShelf shelf, DrawOffer offer) {
        return drawing.offer(shelf, offer, drawing.obstacle(shelf, offer));
    }

    private String notice(RewardShelf shelf) {
        Texts texts = desk.texts();
        if (!shelf.maySpend()) {
            return texts.get("redeem.notice.proof");
        }
        long balance =
                desk.serving()
                        .current()
                        .map(visit -> visit.account().points().balance())
                        .orElse(0L);
        if (balance < 0) {
            return texts.get("redeem.notice.debt", figures.points(-balance));
        }
        if (balance > shelf.points()) {
            return texts.get(
                    "redeem.notice.elsewhere",
                    figures.points(shelf.points()),
                    figures.points(balance - shelf.points()));
        }
        return status.network().get() == StationStatus.Network.OFFLINE
                ? texts.get("redeem.notice.offline")
                : "";
    }

    private LocalDate today() {
        return status.today();
    }
}
