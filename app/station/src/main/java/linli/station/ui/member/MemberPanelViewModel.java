package linli.station.ui.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.account.MemberAccount;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.pickup.OrderLine;
import linli.core.points.BurnRule;
import linli.core.tier.TierId;
import linli.core.visit.Visit;
import linli.station.ui.kit.Chip;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Serving;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;

/** The member at the counter in words. */
public final class MemberPanelViewModel {

    /**
     * What the panel shows.
     *
     * @param standing tier and paid membership with their last days
     * @param points the balance
     * @param unit of the balance, and what of it can be spent offline if that is another figure
     * @param worth of what can be spent here, what of it ends next, and how old all this is
     * @param value stored value, and what of it can be spent offline; empty if there is none
     * @param waiting text of the chip for goods on the shelf; empty if nothing waits
     * @param chips what is due today, taken with one touch
     * @param notes texts of the quiet chips
     */
    public record Shown(
            String name,
            String phone,
            TierId tier,
            String tierName,
            String standing,
            String points,
            String unit,
            String worth,
            String value,
            String waiting,
            List<Chip> chips,
            List<String> notes) {}

    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final Serving serving;
    private final StationStatus status;
    private final Texts texts;
    private final Figures figures;
    private final Supplier<BurnRule> burn;
    private final StationId station;
    private final Function<Visit, List<Chip>> benefits;

    /** The panel of whoever is served. */
    public MemberPanelViewModel(
            Serving serving,
            StationStatus status,
            Texts texts,
            Supplier<BurnRule> burn,
            StationId station,
            Function<Visit, List<Chip>> benefits) {
        this.benefits = benefits;
        this.serving = serving;
        this.status = status;
        this.texts = texts;
        this.figures = new Figures(texts);
        this.burn = burn;
        this.station = station;
        serving.visit().addListener((source, before, now) -> shown.set(now.map(this::show)));
        shown.set(serving.current().map(this::show));
    }

    /** Of whom no more than the number is known: the points are those that were earned here. */
    private Shown absent(Visit visit) {
        String digits = visit.member().number().digits();
        return new Shown(
                texts.get("member.noname"),
                texts.get("member.absent", digits.substring(digits.length() - 4)),
                visit.account().tier().tier(),
                texts.get("member.absent.tier"),
                texts.get("member.absent.standing"),
                figures.points(balance(visit)),
                texts.get("member.absent.points", balance(visit)),
                texts.get("member.absent.worth"),
                "",
                "",
                List.of(),
                List.of());
    }

    /** What to show; empty without a member. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The member leaves. */
    public void leave() {
        serving.leave();
    }

    private Shown show(Visit visit) {
        return visit.isAbsent() ? absent(visit) : known(visit);
    }

    private Shown known(Visit visit) {
        LocalDate today = status.today();
        long balance = balance(visit);
        long waiting = waiting(visit);
        TierId tier = visit.account().tier().tier();
        String tierName = texts.getOr("tier." + tier.value(), tier.value());
        List<Chip> chips = visit.member().frozen() ? List.of() : benefits.apply(visit);
        return new Shown(
                figures.maskedName(visit.member().profile()),
                figures.maskedPhone(visit.member().profile()),
                tier,
                tierName,
                standing(visit, tierName, today),
                figures.points(balance),
                unit(visit.account()),
                worth(visit.account(), today),
                value(visit.account()),
                waiting == 0 ? "" : texts.get("member.waiting", figures.points(waiting)),
                chips,
                notes(visit, today, !chips.isEmpty() && waiting > 0));
    }

    private static long balance(Visit visit) {
        return Math.max(0, visit.account().points().balance());
    }

    private String standing(Visit visit, String tierName, LocalDate today) {
        List<String> parts = new ArrayList<>();
        visit.account()
                .tier()
                .until()
                .ifPresentOrElse(
                        day -> parts.add(texts.get("member.tierUntil", tierName, day.toString())),
                        () -> parts.add(tierName));
        visit.account()
                .plusUntil()
                .filter(day -> !day.isBefore(today))
                .ifPresent(day -> parts.add(texts.get("member.plusUntil", day.toString())));
        return String.join(texts.get("dot"), parts);
    }

    private String unit(MemberAccount account) {
        long available = account.availableAt(station);
        boolean allHere = account.points().debt() > 0 || available == account.points().balance();
        return allHere
                ? texts.get("member.points", account.points().balance())
                : texts.get("member.points", account.points().balance())
                        + texts.get("dot")
                        + texts.get("member.offline", figures.points(available));
    }

    private String value(MemberAccount account) {
        if (account.value().slices().isEmpty()) {
            return "";
        }
        Money here = account.valueAt(station);
        String all = texts.get("member.value", figures.money(account.valueBalance()));
        return here.equals(account.valueBalance())
                ? all
                : all + "\n" + texts.get("member.offline", figures.money(here));
    }

    private String worth(MemberAccount account, LocalDate today) {
        List<String> parts = new ArrayList<>();
        parts.add(
                texts.get(
                        "member.worth",
                        figures.money(burn.get().value(account.availableAt(station)))));
        account.expiringNext(station)
                .ifPresent(next ->
                        parts.add(
                                texts.get(
                                        "member.expiring",
                                        figures.points(next.points()),
                                        figures.day(next.day(), today))));
        if (status.network().get() == StationStatus.Network.OFFLINE) {
            parts.add(texts.get("member.asOf", figures.age(status.networkAge())));
        }
        return String.join(texts.get("dot"), parts);
    }

    /** Where goods wait and something is due there is no room for the birthday too. */
    private List<String> notes(Visit visit, LocalDate today, boolean isCrowded) {
        List<String> notes = new ArrayList<>();
        if (visit.member().frozen()) {
            notes.add(texts.get("members.frozen"));
        }
        visit.member()
                .profile()
                .birthday()
                .filter(birthday -> birthday.getMonth() == today.getMonth() && !isCrowded)
                .map(birthday -> figures.day(birthday.withYear(today.getYear()), today))
                .ifPresent(day -> notes.add(texts.get("member.birthday", day)));
        if (visit.account().points().debt() > 0) {
            notes.add(texts.get("member.debt", figures.points(visit.account().points().debt())));
        }
        return notes;
    }

    private static long waiting(Visit visit) {
        return visit.orders().stream()
                .flatMap(order -> order.lines().stream())
                .mapToLong(OrderLine::waiting)
                .sum();
    }
}
