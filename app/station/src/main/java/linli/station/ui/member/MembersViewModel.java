package linli.station.ui.member;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.member.Member;
import linli.core.membership.MemberCounter;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.Visit;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.TypedCode;

/** Finding members and registering new ones. */
public final class MembersViewModel {

    private final TypedCode typed = new TypedCode();
    private final Desk desk;
    private final Figures figures;
    private final MemberHits hits;

    /** Finds at that desk; typed codes go the way of scanned ones. */
    public MembersViewModel(Desk desk, MemberCounter members) {
        this.desk = desk;
        this.figures = new Figures(desk.texts());
        this.hits = new MemberHits(typed, members);
    }

    /** The members who fit what is being typed. */
    public MemberHits hits() {
        return hits;
    }

    /** Whether the membership of the one at the counter rests. */
    public ObservableValue<Boolean> isFrozen() {
        return desk.serving()
                .visit()
                .map(visit -> visit.filter(now -> now.member().frozen()).isPresent());
    }

    /** How a member stands in the list. */
    MemberHit hit(Visit visit) {
        String tier = visit.account().tier().tier().value();
        return new MemberHit(
                figures.maskedName(visit.member().profile()),
                figures.maskedPhone(visit.member().profile()),
                desk.texts().getOr("tier." + tier, tier),
                visit.member().frozen());
    }

    /** Serves a member who was found. */
    void serve(Visit visit) {
        typed.clear();
        desk.serving().serve(visit);
        desk.announcer().accept("");
    }

    /** What is typed into the scan field. */
    public TypedCode typed() {
        return typed;
    }

    /** Whether there is a member whose points can be explained. */
    public ObservableValue<Boolean> isServing() {
        return desk.serving().visit().map(Optional::isPresent);
    }

    /** Whether more is known of them than the number, so that something can be done for them. */
    ObservableValue<Boolean> isKnown() {
        return desk.serving()
                .visit()
                .map(visit -> visit.filter(now -> !now.isAbsent()).isPresent());
    }

    /** The member at the counter, if any. */
    public Optional<Visit> served() {
        return desk.serving().current();
    }

    /** A key for the scan field. */
    public void press(Press press) {
        switch (press) {
            case Press.Typed(String character) -> typed.type(character);
            case Press.Asked(Command command) -> asked(command);
        }
    }

    /** A member came forward. */
    public boolean take(Found found) {
        if (found instanceof Found.MemberFound(Visit visit) && visit.isAbsent()) {
            desk.announcer().refuse(desk.texts().refusal(ScanRefusal.MEMBER_NOT_HERE));
            return true;
        }
        if (found instanceof Found.MemberFound(Visit visit)) {
            desk.serving().serve(visit);
            desk.announcer().accept("");
            return true;
        }
        return false;
    }

    /** A member joined: they are served at once. */
    public void joined(Act.MemberRegistered act) {
        Member member = act.member();
        desk.announcer()
                .done(
                        desk.texts()
                                .get(
                                        "register.done",
                                        new Figures(desk.texts()).maskedName(member.profile())));
        Identification known =
                new Identification(member.id(), Identification.Kind.MEMBER_NUMBER, "");
        Optional<Visit> before = desk.serving().current();
        desk.counter()
                .refresh(
                        member.id(),
                        known,
                        now -> now.ifPresent(visit -> desk.serving().follow(before, visit)));
    }

    private void asked(Command command) {
        switch (command) {
            case ERASE -> typed.erase();
            case BACK -> back();
            case CONFIRM -> confirm();
            case UP -> hits.move(-1);
            case DOWN -> hits.move(1);
            default -> {}
        }
    }

    private void back() {
        if (typed.isEmpty()) {
            desk.serving().leave();
        }
        typed.clear();
    }

    private void confirm() {
        Optional<Visit> chosen = hits.chosen();
        if (chosen.isPresent()) {
            serve(chosen.get());
        } else if (typed.isSearch()) {
            typed.clear();
            desk.announcer().refuse(desk.texts().refusal("MEMBER_NOT_FOUND"));
        } else if (!typed.isEmpty()) {
            desk.scanned().accept(desk.reader().read(typed.take()));
        }
    }
}
