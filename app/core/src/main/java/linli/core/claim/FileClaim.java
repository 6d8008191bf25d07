package linli.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.act.Occasion;
import linli.core.act.Remedy;
import linli.core.act.TicketLine;
import linli.core.money.Grams;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRefusal;
import linli.core.refund.RefundRequest;
import linli.core.refund.SoldLine;
import linli.core.refund.TicketHistory;
import linli.core.tender.Payout;

/**
 * Takes claims about goods that were handed over. What a claim takes is bounded like a return: the
 * same days, no more than was handed over less what came back or was claimed before. Money that
 * goes back at once is the refund of the rules.
 */
public final class FileClaim {

    private static final long MOST_GRAMS = 999_999;

    private final LoyaltyRules rules;

    /** Decides by the rules of the handover's own rule book. */
    public FileClaim(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The claim with its facts.
     *
     * @return or a {@link ClaimRefusal} or {@link RefundRefusal}; then nothing changes
     */
    public Outcome<ClaimAct.Filed> decide(
            TicketHistory history,
            ClaimRequest request,
            GiveBack.Accounts accounts,
            Occasion occasion) {
        Optional<Refusal> refusal = refusal(history, request, occasion);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Occasion allowed = occasion.approvedBy(request.approver());
        return lines(history, request.lines())
                .then(lines -> {
                    Claim claim = claim(history, request, lines);
                    return switch (request.wish()) {
                        case MONEY_ONLINE, MONEY_IN_CASH ->
                                refunded(history, request, accounts, occasion)
                                        .map(refund -> filed(claim, refund));
                        case REPLACEMENT ->
                                Outcome.of(filed(allowed, claim, new Remedy.Replacement()));
                        case HEADQUARTERS ->
                                Outcome.of(filed(allowed, claim, new Remedy.Undecided()));
                    };
                });
    }

    private Optional<Refusal> refusal(
            TicketHistory history, ClaimRequest request, Occasion occasion) {
        if (!(history.act() instanceof Act.OrderHandedOver)) {
            return Optional.of(ClaimRefusal.NO_HANDOVER);
        }
        if (rules.refund()
                .isTooLate(history.act().occasion().businessDay(), occasion.businessDay())) {
            return Optional.of(RefundRefusal.TOO_LATE);
        }
        if (!isWeighedWell(request)) {
            return Optional.of(ClaimRefusal.BAD_WEIGHT);
        }
        return isPrintable(request.note()) ? Optional.empty() : Optional.of(ClaimRefusal.BAD_NOTE);
    }

    private static boolean isWeighedWell(ClaimRequest request) {
        return request.found()
                .map(Grams::grams)
                .map(grams ->
                        request.reason() == Claim.Reason.SHORT_WEIGHT
                                && grams > 0
                                && grams <= MOST_GRAMS)
                .orElse(true);
    }

    private static boolean isPrintable(String note) {
        return note.codePointCount(0, note.length()) <= Claim.NOTE_CHARS
                && note.codePoints().noneMatch(Character::isISOControl);
    }

    /** The goods asked for, each line once and in order, with what was paid for them. */
    private static Outcome<List<Claim.Line>> lines(TicketHistory history, List<RefundLine> asked) {
        if (asked.isEmpty()) {
            return Outcome.refused(RefundRefusal.EMPTY_TICKET);
        }
        List<SoldLine> sold = history.lines();
        SortedMap<Integer, Long> wanted = new TreeMap<>();
        for (RefundLine line : asked) {
            if (line.line() < 1 || line.line() > sold.size()) {
                return Outcome.refused(RefundRefusal.UNKNOWN_LINE);
            }
            long before = wanted.getOrDefault(line.line(), 0L);
            long left = sold.get(line.line() - 1).left() - before;
            long qty = line.qty().orElse(0);
            if (qty <= 0 || qty > left) {
                return Outcome.refused(refusal(sold.get(line.line() - 1), before + qty));
            }
            wanted.put(line.line(), before + qty);
        }
        List<Claim.Line> lines = new ArrayList<>();
        wanted.forEach((place, qty) -> lines.add(line(sold.get(place - 1), qty)));
        return Outcome.of(lines);
    }

    private static Refusal refusal(SoldLine line, long qty) {
        return qty > 0 && line.isClaimed(qty)
                ? RefundRefusal.CLAIMED_BEFORE
                : RefundRefusal.BAD_QUANTITY;
    }

    private static Claim.Line line(SoldLine sold, long qty) {
        TicketLine state = sold.state();
        return new Claim.Line(
                sold.place(), state.product(), qty, state.left().minus(state.returned(qty).left()));
    }

    private static Claim claim(
            TicketHistory history, ClaimRequest request, List<Claim.Line> lines) {
        return new Claim(
                history.act().occasion().act(),
                history.number(),
                history.ruleBook(),
                history.member().orElseThrow(),
                request.reason(),
                request.found(),
                request.note(),
                lines);
    }

    private Outcome<Act.TicketRefunded> refunded(
            TicketHistory history,
            ClaimRequest request,
            GiveBack.Accounts accounts,
            Occasion occasion) {
        return new GiveBack(rules)
                .decide(
                        history,
                        new RefundRequest(
                                request.ticket(),
                                request.lines(),
                                request.reason().asReturned(),
                                request.wish() == ClaimRequest.Wish.MONEY_IN_CASH
                                        ? Payout.Way.CASH
                                        : Payout.Way.ORIGINAL,
                                request.approver(),
                                request.shown()),
                        accounts,
                        false,
                        occasion);
    }

    private static ClaimAct.Filed filed(Claim claim, Act.TicketRefunded refund) {
        return new ClaimAct.Filed(
                refund.occasion(),
                claim,
                new Remedy.MoneyBack(refund.returned(), refund.payout()),
                refund.changes());
    }

    private static ClaimAct.Filed filed(Occasion occasion, Claim claim, Remedy remedy) {
        return new ClaimAct.Filed(occasion, claim, remedy, List.of());
    }
}
