package linli.station.ui.member;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.member.FreezeReason;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.visit.Visit;
import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.ChoiceModel.Option;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.MemberSide;
import linli.station.ui.kit.SecondPerson;
import linli.station.ui.kit.StationStatus;

/**
 * Who the member at the counter is: shown, put right, frozen, given another card. What needs a
 * second person asks for one.
 */
public final class MemberFile {

    private final ReadOnlyObjectWrapper<Optional<MemberPage>> page =
            new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MemberAsking>> asking =
            new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
    private final Desk desk;
    private final MemberSide side;
    private final StationStatus status;
    private final MemberWords words;
    private boolean isWatched;

    /** The file of whoever is served at that desk. */
    public MemberFile(Desk desk, MemberSide side, StationStatus status, StationId station) {
        this.desk = desk;
        this.side = side;
        this.status = status;
        this.words = new MemberWords(desk.texts(), station);
        desk.serving().visit().addListener((source, before, now) -> show(now));
    }

    /** What is known of the member; empty without one. */
    public ReadOnlyObjectProperty<Optional<MemberPage>> page() {
        return page.getReadOnlyProperty();
    }

    /** What is asked of the cashier, if anything. */
    public ReadOnlyObjectProperty<Optional<MemberAsking>> asking() {
        return asking.getReadOnlyProperty();
    }

    /** Nothing is asked any more. */
    public void unask() {
        asking.set(Optional.empty());
    }

    /** Whether anybody looks: what nobody sees is not read. */
    void watch(boolean looking) {
        isWatched = looking;
        show(desk.serving().current());
    }

    /** A member whose membership rests is served nowhere else. */
    void leaveFrozen() {
        desk.serving()
                .current()
                .filter(visit -> visit.member().frozen())
                .ifPresent(visit -> desk.serving().leave());
    }

    /** Begins to put right who the person is. */
    public void askEdit() {
        served(visit -> {
            EditViewModel[] form = new EditViewModel[1];
            form[0] =
                    new EditViewModel(
                            visit.member().profile(),
                            desk.texts(),
                            status.today(),
                            after -> edit(visit, after, form));
            asking.set(Optional.of(new MemberAsking.Person(form[0])));
        });
    }

    /** Begins to let the membership rest, or go on. */
    public void askFreeze() {
        served(visit -> {
            boolean frozen = visit.member().frozen();
            List<FreezeReason> reasons =
                    frozen
                            ? List.of(FreezeReason.CLEARED, FreezeReason.MEMBER_ASKED)
                            : List.of(FreezeReason.MEMBER_ASKED, FreezeReason.SUSPECTED_MISUSE);
            ask(
                    visit,
                    frozen ? "members.thaw" : "members.freeze",
                    reasons.stream()
                            .map(reason ->
                                    new Option(
                                            desk.texts().get("members.reason." + reason),
                                            desk.texts()
                                                    .get(
                                                            frozen
                                                                    ? "members.thaw.then"
                                                                    : "members.freeze.then"),
                                            "",
                                            "",
                                            () -> freeze(visit, !frozen, reason)))
                            .toList());
        });
    }

    /** Begins to put a lost card on the stop list. */
    public void askCard() {
        served(visit ->
                ask(
                        visit,
                        "members.lost",
                        List.of(
                                new Option(
                                        desk.texts().get("members.lost.yes"),
                                        desk.texts().get("members.lost.then"),
                                        "",
                                        "",
                                        () -> replaceCard(visit)))));
    }

    /** Prints the card once more. */
    public void printCard() {
        served(visit -> {
            if (desk.slips().hasPrinter()) {
                side.papers().printCard(visit);
                desk.announcer().accept(desk.texts().get("members.card.printing"));
            } else {
                desk.announcer().hint(desk.texts().get("members.noPrinter"));
            }
        });
    }

    private void ask(Visit visit, String title, List<Option> options) {
        asking.set(
                Optional.of(
                        new MemberAsking.Choice(
                                new ChoiceModel(
                                        desk.texts().get(title), words.title(visit), options))));
    }

    private void edit(Visit visit, Profile after, EditViewModel[] form) {
        MemberId id = visit.member().id();
        this.<MemberAct.MemberEdited>does(
                visit,
                (approver, reply) -> side.who().edit(id, after, approver, reply),
                act -> desk.texts().get("members.edit.done"),
                why -> form[0].again(why));
    }

    private void freeze(Visit visit, boolean frozen, FreezeReason reason) {
        unask();
        MemberId id = visit.member().id();
        this.<MemberAct.MemberFrozen>does(
                visit,
                (approver, reply) -> side.who().freeze(id, frozen, reason, approver, reply),
                act -> desk.texts().get(frozen ? "members.freeze.done" : "members.thaw.done"),
                why -> {});
    }

    private void replaceCard(Visit visit) {
        unask();
        MemberId id = visit.member().id();
        this.<MemberAct.CardReplaced>does(
                visit,
                (approver, reply) -> side.who().replaceCard(id, approver, reply),
                act -> desk.texts().get("members.lost.done"),
                why -> {});
    }

    private <A extends MemberAct> void does(
            Visit visit,
            SecondPerson.Deed<A> deed,
            Function<A, String> said,
            Consumer<String> again) {
        desk.second()
                .ask(
                        deed,
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Accepted<A>(A act) -> {
                                    unask();
                                    desk.announcer().done(said.apply(act));
                                    refresh(visit);
                                }
                                case Outcome.Refused<A>(Refusal refusal) -> {
                                    again.accept(desk.texts().refusal(refusal).whole());
                                    desk.announcer().refuse(refusal);
                                }
                            }
                        });
    }

    private void refresh(Visit visit) {
        Identification known = visit.identification();
        desk.counter().refresh(known.member(), known, now -> now.ifPresent(desk.serving()::renew));
    }

    private void served(Consumer<Visit> then) {
        desk.known(desk.texts().refusal("MEMBER_REQUIRED")).ifPresent(then);
    }

    private void show(Optional<Visit> visit) {
        if (!isWatched) {
            return;
        }
        page.set(visit.map(now -> words.page(now, List.of())));
        visit.ifPresent(now ->
                side.who()
                        .history(
                                now.member().id(),
                                history -> {
                                    if (desk.serving().current().equals(visit)) {
                                        page.set(Optional.of(words.page(now, history)));
                                    }
                                }));
    }
}
