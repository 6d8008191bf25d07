package linli.station.ui.sale;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.points.LotSlice;
import linli.core.sale.PointsRequest;
import linli.core.sale.PricedSale;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.Visit;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/** What the points of the member who is served could pay of the open sale. */
final class PointsOffer {

    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final Desk desk;
    private final OpenSale open;
    private final Questions questions;
    private final Figures figures;
    private final Supplier<String> key;

    /**
     * @param key the one that asks for it, as drawn on its button
     */
    PointsOffer(Desk desk, OpenSale open, Questions questions, Supplier<String> key) {
        this.desk = desk;
        this.open = open;
        this.questions = questions;
        this.figures = new Figures(desk.texts());
        this.key = key;
        open.totals().addListener((source, before, now) -> hint.set(inWords()));
    }

    /** Says it anew: the key may be another. */
    void renew() {
        hint.set(inWords());
    }

    /** What the points could pay, in words; empty if nothing. */
    ReadOnlyStringProperty hint() {
        return hint.getReadOnlyProperty();
    }

    /** Why points cannot be paid with now, if so. */
    Optional<Texts.Sentence> refusal() {
        Texts texts = desk.texts();
        if (desk.serving().current().isEmpty()) {
            return Optional.of(texts.refusal("MEMBER_REQUIRED"));
        }
        if (desk.serving().current().filter(Visit::isAbsent).isPresent()) {
            return Optional.of(texts.refusal(IdentificationRefusal.ONLY_EARNS));
        }
        if (!maySpend()) {
            return desk.serving()
                    .current()
                    .map(visit -> IdentificationRefusal.of(visit.identification()))
                    .map(texts::refusal);
        }
        return open.isEmpty() ? Optional.of(texts.refusal("EMPTY_TICKET")) : Optional.empty();
    }

    /**
     * Brings points here that other stations hold, and goes on once they came or could not, after
     * two seconds at most; at once if all are here. Does nothing more if the member left meanwhile.
     */
    void gather(Runnable then) {
        Optional<Visit> visit = desk.serving().current().filter(this::hasPointsElsewhere);
        if (visit.isEmpty()) {
            then.run();
            return;
        }
        MemberId member = visit.get().member().id();
        desk.counter()
                .bring(
                        member,
                        points(visit.get()),
                        visit.get().identification(),
                        newer -> {
                            if (isServed(member)) {
                                newer.ifPresent(desk.serving()::serve);
                                then.run();
                            }
                        });
    }

    private boolean hasPointsElsewhere(Visit visit) {
        long hands =
                visit.account().points().slices().stream().map(LotSlice::holder).distinct().count();
        boolean noneHere = most().map(PricedSale::pointsSpent).orElse(0L) == 0;
        return hands > 1 || hands == 1 && noneHere;
    }

    private static long points(Visit visit) {
        return visit.account().points().slices().stream().mapToLong(LotSlice::points).sum();
    }

    private boolean isServed(MemberId member) {
        return desk.serving()
                .current()
                .filter(visit -> visit.member().id().equals(member))
                .isPresent();
    }

    /** Asks how many points to pay with. */
    EntryModel question(Consumer<PointsRequest> answer) {
        return questions.points(
                most().map(PricedSale::pointsSpent).orElse(0L),
                desk.serving()
                        .current()
                        .map(visit -> desk.balance().points(visit.account()))
                        .orElse(""),
                points -> open.tryPoints(Questions.request(points)),
                points -> answer.accept(Questions.request(points)));
    }

    private boolean maySpend() {
        return desk.serving()
                .current()
                .filter(visit -> visit.identification().maySpendFor(visit.member().id()))
                .isPresent();
    }

    private Optional<PricedSale> most() {
        return open.tryPoints(new PointsRequest.Max())
                        instanceof Outcome.Accepted<PricedSale>(PricedSale priced)
                ? Optional.of(priced)
                : Optional.empty();
    }

    private String inWords() {
        boolean useful =
                !open.isEmpty() && maySpend() && open.sale().points() instanceof PointsRequest.None;
        return useful
                ? most().filter(sale -> sale.pointsSpent() > 0).map(this::inWords).orElse("")
                : "";
    }

    private String inWords(PricedSale most) {
        return desk.texts()
                .get(
                        "sale.hint.points",
                        figures.points(most.pointsSpent()),
                        figures.money(most.pointsValue()),
                        key.get());
    }
}
