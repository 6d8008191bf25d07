package linli.station.ui.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.claim.ClaimCounter;
import linli.core.claim.ClaimPreview;
import linli.core.claim.ClaimRequest;
import linli.core.claim.ClaimRequest.Wish;
import linli.core.money.Grams;
import linli.core.refund.RefundRefusal;
import linli.core.refund.TicketHistory;
import linli.core.tender.Payout;
import linli.core.visit.Found;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.taken.TakenGoods;

/**
 * A claim that is being put together: which goods, what is wrong with them, what is wanted. What it
 * would do is asked of the station at each change and shown before anything is confirmed.
 */
final class ClaimModel {

    private static final int GRAM_DIGITS = 6;
    private static final List<Claim.Reason> REASONS = Arrays.asList(Claim.Reason.values());
    private static final List<Wish> WISHES = Arrays.asList(Wish.values());

    private final ReadOnlyObjectWrapper<Claim.Reason> reason =
            new ReadOnlyObjectWrapper<>(this, "reason", Claim.Reason.SPOILED);
    private final ReadOnlyObjectWrapper<Wish> wish =
            new ReadOnlyObjectWrapper<>(this, "wish", Wish.MONEY_ONLINE);
    private final ReadOnlyStringWrapper grams = new ReadOnlyStringWrapper(this, "grams", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyObjectWrapper<Optional<ClaimPreview>> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Texts.Sentence>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyBooleanWrapper committing =
            new ReadOnlyBooleanWrapper(this, "committing", false);
    private final TicketHistory history;
    private final Desk desk;
    private final ClaimCounter claims;
    private final Consumer<ClaimAct.Filed> done;
    private final TakenGoods goods;
    private int asked;

    /** Of that handover; {@code done} is told once it is on disk. */
    ClaimModel(
            TicketHistory history, Desk desk, ClaimCounter claims, Consumer<ClaimAct.Filed> done) {
        this.history = history;
        this.desk = desk;
        this.claims = claims;
        this.done = done;
        this.goods = new TakenGoods(history, desk.texts(), () -> !committing.get(), this::changed);
        note.addListener((source, before, now) -> changed());
    }

    TicketHistory history() {
        return history;
    }

    TakenGoods goods() {
        return goods;
    }

    ReadOnlyObjectProperty<Claim.Reason> reason() {
        return reason.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Wish> wish() {
        return wish.getReadOnlyProperty();
    }

    /** What a short portion weighed, digits only; may be empty. */
    ReadOnlyStringProperty grams() {
        return grams.getReadOnlyProperty();
    }

    StringProperty note() {
        return note;
    }

    /** What it would do; empty while nothing is chosen or it is refused. */
    ReadOnlyObjectProperty<Optional<ClaimPreview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Why it cannot be done, if so. */
    ReadOnlyObjectProperty<Optional<Texts.Sentence>> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty committing() {
        return committing.getReadOnlyProperty();
    }

    void choose(Claim.Reason next) {
        if (goods.isFree()) {
            reason.set(next);
            changed();
        }
    }

    void nextReason() {
        choose(REASONS.get((REASONS.indexOf(reason.get()) + 1) % REASONS.size()));
    }

    void choose(Wish next) {
        if (goods.isFree()) {
            wish.set(next);
            changed();
        }
    }

    void nextWish() {
        choose(WISHES.get((WISHES.indexOf(wish.get()) + 1) % WISHES.size()));
    }

    /** A digit of the weight that was found, where it was too little. */
    void type(String digit) {
        boolean fits = grams.get().length() < GRAM_DIGITS && digit.matches("[0-9]");
        if (reason.get() == Claim.Reason.SHORT_WEIGHT && fits && goods.isFree()) {
            grams.set(grams.get() + digit);
            changed();
        }
    }

    void erase() {
        if (!grams.get().isEmpty() && goods.isFree()) {
            grams.set(grams.get().substring(0, grams.get().length() - 1));
            changed();
        }
    }

    /** Goods that are scanned are counted in. */
    void take(Found found) {
        if (found instanceof Found.ProductFound(var product, var quantity) && goods.isFree()) {
            if (goods.scan(product)) {
                desk.announcer().accept(desk.texts().get("claim.scanned", product.name()));
            } else {
                desk.announcer().refuse(desk.texts().refusal("CLAIM_NOT_IN_HANDOVER"));
            }
        } else {
            desk.announcer().refuse(desk.texts().refusal("SCAN_WHILE_ASKED"));
        }
    }

    /** Takes the claim; once, the reply decides. */
    void commit() {
        if (committing.get()) {
            return;
        }
        if (goods.lines().isEmpty()) {
            refuse(desk.texts().refusal("CLAIM_NOTHING_CHOSEN"));
        } else if (preview.get().isPresent()) {
            committing.set(true);
            desk.second()
                    .<ClaimAct.Filed>ask(
                            (approver, reply) ->
                                    claims.file(
                                            request().approvedBy(approver).told(shown()), reply),
                            this::replied);
        }
    }

    private void replied(Outcome<ClaimAct.Filed> outcome) {
        committing.set(false);
        switch (outcome) {
            case Outcome.Accepted<ClaimAct.Filed>(ClaimAct.Filed act) -> done.accept(act);
            case Outcome.Refused<ClaimAct.Filed>(Refusal refusal) -> {
                refuse(desk.texts().refusal(refusal));
                if (refusal == RefundRefusal.FIGURES_CHANGED) {
                    ask();
                }
            }
        }
    }

    private Optional<Payout> shown() {
        return preview.get().flatMap(now -> now.act().refund()).map(Act.TicketRefunded::payout);
    }

    private void refuse(Texts.Sentence sentence) {
        problem.set(Optional.of(sentence));
        desk.announcer().refuse(sentence);
    }

    private ClaimRequest request() {
        boolean isShort = reason.get() == Claim.Reason.SHORT_WEIGHT && !grams.get().isEmpty();
        return new ClaimRequest(
                history.act().occasion().act(),
                goods.lines(),
                reason.get(),
                isShort ? Optional.of(new Grams(Long.parseLong(grams.get()))) : Optional.empty(),
                note.get().strip(),
                wish.get(),
                Optional.empty());
    }

    private void changed() {
        problem.set(Optional.empty());
        ask();
    }

    private void ask() {
        int question = ++asked;
        preview.set(Optional.empty());
        if (!goods.lines().isEmpty()) {
            claims.preview(
                    request(),
                    outcome -> {
                        if (question == asked) {
                            show(outcome);
                        }
                    });
        }
    }

    private void show(Outcome<ClaimPreview> outcome) {
        switch (outcome) {
            case Outcome.Accepted<ClaimPreview>(ClaimPreview now) -> preview.set(Optional.of(now));
            case Outcome.Refused<ClaimPreview>(Refusal refusal) ->
                    problem.set(Optional.of(desk.texts().refusal(refusal)));
        }
    }
}
