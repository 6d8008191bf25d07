package linli.station.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linli.core.act.Act;
import linli.core.dispute.DisputeNotice;
import linli.core.dispute.DisputeNotice.Ruling;
import linli.core.dispute.DisputedEntry;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;

/** Says what the central disputes, and what a person at the counter should do about it. */
final class DisputeWords {

    private static final String OTHER = "OTHER";

    private final Texts texts;
    private final Figures figures;
    private final StationStatus status;

    DisputeWords(Texts texts, StationStatus status) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.status = status;
    }

    DisputeRow row(DisputedEntry entry) {
        DisputeNotice notice = entry.disputed();
        boolean isOpen = notice.ruling().isEmpty();
        String kind = texts.getOr("dispute." + notice.code() + ".do", OTHER);
        return new DisputeRow(
                texts.getOr("dispute." + notice.code(), texts.get("dispute.OTHER", notice.code())),
                where(entry),
                isOpen ? texts.get("dispute.do." + kind) : "",
                notice.ruling().map(this::ruling).orElseGet(() -> waiting(notice)),
                isOpen);
    }

    private String where(DisputedEntry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("dispute.number", Long.toString(entry.disputed().seq())));
        entry.act().ifPresent(act -> parts.add(deed(act) + " " + moment(act.occasion().at())));
        entry.act()
                .map(act -> act.occasion().operator())
                .filter(name -> !name.isBlank())
                .ifPresent(name -> parts.add(texts.get("ticket.operator", name)));
        entry.member()
                .map(member ->
                        figures.maskedName(member.profile()) + " " + member.profile().lastFour())
                .ifPresent(parts::add);
        return String.join(texts.get("dot"), parts);
    }

    private String deed(Act act) {
        return texts.getOr(
                "dispute.act." + act.getClass().getSimpleName(), texts.get("dispute.act"));
    }

    private String ruling(Ruling ruling) {
        return texts.get(
                ruling.accepted() ? "dispute.accepted" : "dispute.rejected",
                ruling.by(),
                moment(ruling.at()));
    }

    private String waiting(DisputeNotice notice) {
        Duration age = Duration.between(notice.at(), status.instant());
        return texts.get("dispute.waiting", figures.age(age.isNegative() ? Duration.ZERO : age));
    }

    private String moment(Instant at) {
        return figures.day(status.local(at).toLocalDate(), status.today())
                + " "
                + figures.time(status.local(at).toLocalTime());
    }
}
