package linli.station.ui.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.core.act.Act;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.member.Member;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.visit.Visit;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/** Who a member is and what was changed of that, in words; what is personal is masked. */
final class MemberWords {

    private final Texts texts;
    private final Figures figures;
    private final StationId station;

    MemberWords(Texts texts, StationId station) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.station = station;
    }

    MemberPage page(Visit visit, List<Act> history) {
        Member member = visit.member();
        List<MemberPage.Row> rows = visit.isAbsent() ? onlyCard(member) : known(member);
        return new MemberPage(
                rows,
                visit.isAbsent(),
                member.frozen(),
                history.stream().map(this::change).toList());
    }

    /** Of whom nothing but the number is known. */
    private List<MemberPage.Row> onlyCard(Member member) {
        return List.of(row("members.row.card", ending(member.number())));
    }

    private List<MemberPage.Row> known(Member member) {
        Profile profile = member.profile();
        List<MemberPage.Row> rows = new ArrayList<>();
        rows.add(row("members.row.name", figures.maskedName(profile)));
        rows.add(row("members.row.phone", orNone(figures.maskedPhone(profile))));
        rows.add(
                row(
                        "members.row.birthday",
                        orNone(profile.birthday().map(this::birthday).orElse(""))));
        rows.add(row("members.row.card", ending(member.number())));
        rows.add(row("members.row.since", member.since().toString()));
        rows.add(
                row(
                        "members.row.home",
                        texts.get(
                                member.home().equals(station)
                                        ? "members.home.here"
                                        : "members.home.elsewhere")));
        return rows;
    }

    String title(Visit visit) {
        Profile profile = visit.member().profile();
        return Stream.of(figures.maskedName(profile), figures.maskedPhone(profile))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private MemberPage.Change change(Act act) {
        Occasion occasion = act.occasion();
        return new MemberPage.Change(
                occasion.businessDay() + "  " + figures.time(occasion.localTime().toLocalTime()),
                what(act),
                who(occasion));
    }

    private String what(Act act) {
        return switch (act) {
            case Act.MemberRegistered joined -> texts.get("members.change.registered");
            case MemberAct.MemberEdited edited -> edited(edited.before(), edited.after());
            case MemberAct.MemberFrozen changed ->
                    texts.get(
                            changed.frozen() ? "members.change.frozen" : "members.change.thawed",
                            texts.get("members.reason." + changed.reason()));
            case MemberAct.CardReplaced card ->
                    texts.get("members.change.card", ending(card.lost()), ending(card.number()));
            default -> act.getClass().getSimpleName();
        };
    }

    private String edited(Profile before, Profile after) {
        List<String> parts = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            parts.add(
                    changed(
                            "members.row.name",
                            figures.maskedName(before),
                            figures.maskedName(after)));
        }
        if (!before.phone().equals(after.phone())) {
            parts.add(
                    changed(
                            "members.row.phone",
                            figures.maskedPhone(before),
                            figures.maskedPhone(after)));
        }
        if (!Objects.equals(before.birthday(), after.birthday())) {
            parts.add(
                    changed(
                            "members.row.birthday",
                            before.birthday().map(this::birthday).orElse(""),
                            after.birthday().map(this::birthday).orElse("")));
        }
        return parts.isEmpty()
                ? texts.get("members.change.edited")
                : String.join(texts.get("dot"), parts);
    }

    private String changed(String field, String before, String after) {
        return texts.get("members.change.field", texts.get(field), orNone(before), orNone(after));
    }

    private String who(Occasion occasion) {
        Optional<String> second =
                occasion.approver().map(name -> texts.get("members.change.approved", name));
        return Stream.concat(Stream.of(occasion.operator()), second.stream())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(texts.get("dot")));
    }

    /** Month and day: the year is nobody's business who passes by. */
    private String birthday(LocalDate day) {
        return texts.get("members.birthday", day.getMonthValue(), day.getDayOfMonth());
    }

    private String orNone(String text) {
        return text.isBlank() ? texts.get("members.none") : text;
    }

    private String ending(MemberNumber number) {
        String digits = number.digits();
        return texts.get("members.card.ending", digits.substring(digits.length() - 4));
    }

    private MemberPage.Row row(String key, String value) {
        return new MemberPage.Row(texts.get(key), value);
    }
}
