package linli.station.ui.member;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.membership.MemberCounter;
import linli.core.visit.Visit;
import linli.station.ui.kit.TypedCode;

/**
 * Members who fit what is being typed: four digits of a phone, letters of a name's pinyin, or a
 * name. Which of them Enter would take.
 */
public final class MemberHits {

    private final ReadOnlyObjectWrapper<List<Visit>> found =
            new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final ReadOnlyObjectWrapper<Integer> place =
            new ReadOnlyObjectWrapper<>(this, "place", 0);
    private final TypedCode typed;
    private final MemberCounter counter;

    MemberHits(TypedCode typed, MemberCounter counter) {
        this.typed = typed;
        this.counter = counter;
        typed.text().addListener((source, before, now) -> lookUp(now));
    }

    /** The members, the longest with the shop first. */
    public ReadOnlyObjectProperty<List<Visit>> found() {
        return found.getReadOnlyProperty();
    }

    /** The place among them that Enter would take, from 0. */
    public ReadOnlyObjectProperty<Integer> place() {
        return place.getReadOnlyProperty();
    }

    /** The member that Enter would take. */
    Optional<Visit> chosen() {
        List<Visit> all = found.get();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(place.get()));
    }

    void move(int step) {
        if (!found.get().isEmpty()) {
            place.set(Math.clamp(place.get() + step, 0, found.get().size() - 1));
        }
    }

    private void lookUp(String text) {
        place.set(0);
        if (isSearch(text)) {
            counter.search(text, visits -> show(text, visits));
        } else {
            found.set(List.of());
        }
    }

    private boolean isSearch(String text) {
        return text.matches("\\d{4}") || (typed.isSearch() && text.length() >= 2);
    }

    private void show(String asked, List<Visit> visits) {
        if (asked.equals(typed.text().get())) {
            found.set(visits);
        }
    }
}
