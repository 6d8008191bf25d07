package linli.station.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.member.StationId;
import linli.core.money.Money;

/**
 * What of a member's balance can be spent at this station without the central, and how old the
 * balance is: said where something is about to be spent of it.
 */
public final class BalanceWords {

    private final Texts texts;
    private final Figures figures;
    private final StationStatus status;
    private final StationId station;

    /** Says it at that station. */
    public BalanceWords(Texts texts, StationStatus status, StationId station) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.status = status;
        this.station = station;
    }

    /** Of points; empty where the central is reached and all of them are here. */
    public String points(MemberAccount account) {
        long here = account.availableAt(station);
        return words(figures.points(here), here == Math.max(0, account.points().balance()));
    }

    /** Of stored value, {@code all} of it being {@code here} or less; empty as with points. */
    public String value(Money here, Money all) {
        return words(figures.money(here), here.equals(all));
    }

    /** How long ago the central was last heard, where it is not reached now. */
    public Optional<String> age() {
        return status.network().get() == StationStatus.Network.OFFLINE
                ? Optional.of(figures.age(status.networkAge()))
                : Optional.empty();
    }

    private String words(String here, boolean isAllHere) {
        List<String> parts = new ArrayList<>();
        Optional<String> age = age();
        if (age.isPresent() || !isAllHere) {
            parts.add(texts.get("member.offline", here));
        }
        age.ifPresent(some -> parts.add(texts.get("balance.asOf", some)));
        return String.join(texts.get("dot"), parts);
    }
}
