package linli.station.ui.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.core.account.MemberAccount;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.act.Remedy;
import linli.core.claim.ClaimDecision;
import linli.core.claim.ClaimPreview;
import linli.core.claim.ClaimStanding;
import linli.core.refund.TicketSummary;
import linli.core.tender.Payout;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.taken.NamedFigure;
import linli.station.ui.kit.taken.RefundWords;

/** Puts claims into words. */
final class ClaimWords {

    private final Desk desk;
    private final Texts texts;
    private final Figures figures;
    private final StationStatus status;
    private final RefundWords refunds;

    ClaimWords(Desk desk, StationStatus status) {
        this.desk = desk;
        this.texts = desk.texts();
        this.figures = new Figures(texts);
        this.status = status;
        this.refunds = new RefundWords(texts);
    }

    /**
     * What a claim would do.
     *
     * @param figure the money that goes back, or what the goods are worth
     * @param lines how the money goes back and what that does to the points
     * @param about what happens if no money goes back; else empty
     * @param debt what the member will owe, in plain words; else empty
     */
    record Told(
            String label,
            String figure,
            List<NamedFigure> lines,
            String about,
            String debt,
            String limit) {

        /** Nothing is chosen. */
        static final Told NOTHING = new Told("", "", List.of(), "", "", "");
    }

    Told told(ClaimPreview preview) {
        String limit =
                preview.lastDay().map(day -> texts.get("claim.until", day.toString())).orElse("");
        return told(preview.act(), preview.after(), limit);
    }

    private Told told(ClaimAct act, Optional<MemberAccount> after, String limit) {
        return act.refund()
                .map(refund -> {
                    RefundWords.Told told = refunds.told(refund, after, Optional.empty());
                    List<NamedFigure> lines = new ArrayList<>(told.ways());
                    lines.addAll(told.points());
                    return new Told(
                            texts.get("refund.money"), told.money(), lines, "", told.debt(), limit);
                })
                .orElseGet(() ->
                        new Told(
                                texts.get("claim.worth"),
                                figures.money(act.claim().worth()),
                                List.of(),
                                about(act.remedy()),
                                "",
                                limit));
    }

    private String about(Remedy remedy) {
        return texts.get(
                remedy instanceof Remedy.Replacement
                        ? "claim.about.REPLACEMENT"
                        : "claim.about.HEADQUARTERS");
    }

    ClaimDone done(ClaimAct act, Optional<MemberAccount> after) {
        Told told = told(act, after, "");
        return new ClaimDone(
                new SlipModel(desk.slips(), texts, act.occasion().act()),
                texts.get("claim.done." + kind(act.remedy())),
                title(act.claim()),
                told.label(),
                told.figure(),
                told.lines(),
                told.debt());
    }

    /** What is claimed and why, on one line. */
    String title(Claim claim) {
        return texts.get("claim.row", texts.get("claim.reason." + claim.reason()), goods(claim));
    }

    String title(ClaimStanding claim) {
        return title(claim.filed().claim());
    }

    String detail(ClaimStanding claim) {
        String who =
                claim.member()
                        .map(member ->
                                figures.maskedName(member.profile())
                                        + " "
                                        + member.profile().lastFour())
                        .orElse(texts.get("member.nobody"));
        String when =
                figures.day(claim.filed().occasion().businessDay(), status.today())
                        + " "
                        + figures.time(claim.filed().occasion().localTime().toLocalTime());
        return who + texts.get("dot") + when + texts.get("dot") + inShort(claim);
    }

    /** How far it is, with what headquarters wrote. */
    String standing(ClaimStanding claim) {
        String state = state(claim);
        return claim.decision().map(decision -> state + decided(decision)).orElse(state);
    }

    /** The same, with what settling it by money does to the member's points. */
    String settling(ClaimStanding claim, ClaimPreview preview) {
        Told told = told(preview);
        List<String> parts = new ArrayList<>();
        parts.add(standing(claim));
        told.lines().stream()
                .filter(line -> !line.amount().equals(told.figure()))
                .map(line -> line.label() + " " + line.amount())
                .forEach(parts::add);
        if (!told.debt().isEmpty()) {
            parts.add(told.debt());
        }
        return String.join("\n", parts);
    }

    /** The same without who decided; what they wrote only if they refused. */
    private String inShort(ClaimStanding claim) {
        String said =
                claim.decision()
                        .filter(made -> claim.state() == ClaimStanding.State.REFUSED)
                        .map(this::said)
                        .orElse("");
        return state(claim) + said;
    }

    private String state(ClaimStanding claim) {
        return switch (claim.state()) {
            case SETTLED -> texts.get("claim.state.SETTLED." + kind(last(claim).remedy()));
            case ALLOWED ->
                    texts.get("claim.state.ALLOWED." + claim.decision().orElseThrow().verdict());
            case WAITING -> texts.get("claim.state.WAITING");
            case REFUSED -> texts.get("claim.state.REFUSED");
        };
    }

    private String decided(ClaimDecision decision) {
        String when =
                figures.day(status.local(decision.at()).toLocalDate(), status.today())
                        + " "
                        + figures.time(status.local(decision.at()).toLocalTime());
        return texts.get("claim.decided", decision.by(), when) + said(decision);
    }

    private String said(ClaimDecision decision) {
        return decision.note().isEmpty() ? "" : texts.get("claim.said", decision.note());
    }

    private static ClaimAct last(ClaimStanding claim) {
        return claim.settled().<ClaimAct>map(act -> act).orElse(claim.filed());
    }

    String worth(ClaimStanding claim) {
        return figures.money(claim.filed().claim().worth());
    }

    String title(TicketSummary handover) {
        String when =
                figures.day(handover.day(), status.today())
                        + " "
                        + figures.time(status.local(handover.at()).toLocalTime());
        return texts.get("claim.handover", Long.toString(handover.number()), when);
    }

    String money(Payout payout) {
        return figures.money(payout.total());
    }

    String money(TicketSummary handover) {
        return figures.money(handover.net());
    }

    private String goods(Claim claim) {
        return claim.lines().stream()
                .map(line -> line.product().name() + " × " + line.qty())
                .collect(Collectors.joining(texts.get("claim.and")));
    }

    private static String kind(Remedy remedy) {
        return switch (remedy) {
            case Remedy.MoneyBack back -> "MONEY";
            case Remedy.Replacement replacement -> "REPLACEMENT";
            case Remedy.Undecided undecided -> "HEADQUARTERS";
        };
    }
}
