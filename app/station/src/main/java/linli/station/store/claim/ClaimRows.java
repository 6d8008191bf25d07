package linli.station.store.claim;

import java.util.List;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.act.Remedy;
import linli.core.claim.ClaimDecision;
import linli.station.store.h2.Row;

/** The rows of claims, besides their money and goods. */
public final class ClaimRows {

    /** The kinds of rows that acts make. */
    public static final List<Class<? extends Row>> OF_ACTS = List.of(ClaimRow.class);

    /** The kinds of rows that the feed brings. */
    public static final List<Class<? extends Row>> OF_FEED = List.of(ClaimDecisionRow.class);

    private ClaimRows() {}

    /** The row of a claim that was taken or settled. */
    public static Row of(long seq, ClaimAct act) {
        return switch (act) {
            case ClaimAct.Filed filed -> row(seq, act, filed.occasion().act(), false);
            case ClaimAct.Settled settled -> row(seq, act, settled.filed(), true);
        };
    }

    /** The row of a decision as the central told of it. */
    public static Row of(ClaimDecision decision, int generation) {
        return new ClaimDecisionRow(
                decision.claim().value(),
                decision.verdict().name(),
                decision.at(),
                decision.by(),
                decision.note(),
                generation);
    }

    private static Row row(long seq, ClaimAct act, ActId filed, boolean settling) {
        return new ClaimRow(
                seq,
                filed.value(),
                settling,
                act.claim().ticket().value(),
                act.member().value(),
                name(act.remedy()),
                act.claim().worth().fen());
    }

    private static String name(Remedy remedy) {
        return switch (remedy) {
            case Remedy.MoneyBack back -> "MONEY_BACK";
            case Remedy.Replacement replacement -> "REPLACEMENT";
            case Remedy.Undecided undecided -> "UNDECIDED";
        };
    }
}
