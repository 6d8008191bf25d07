package linli.core.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.account.UseLimit;
import linli.core.account.UseLimit.Period;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.act.Ticket;
import linli.core.act.UseKind;
import linli.core.campaign.Activity;
import linli.core.campaign.ActivityRefusal;
import linli.core.sale.Quantity;
import linli.core.visit.ScanRefusal;
import linli.core.visit.Visit;

/** Counts what members do at a counter other than buying, and says what they still can do. */
public final class CompleteActivity {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public CompleteActivity(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The activity with its facts. Recycling must say how much was handed in: a weight or a number
     * of pieces above zero.
     *
     * @param ticket that it names, as it stands now, if it is known here
     * @param isCounted whether limits can be counted: at the member's home, or while the central
     *     answers
     * @return or an {@link ActivityRefusal}, or {@link ScanRefusal#MEMBER_FROZEN}; then nothing
     *     changes
     */
    public Outcome<MemberAct.ActivityClaimed> decide(
            Visit visit,
            ActivityRequest request,
            Optional<Ticket> ticket,
            boolean isCounted,
            Occasion occasion) {
        if (visit.member().frozen()) {
            return Outcome.refused(ScanRefusal.MEMBER_FROZEN);
        }
        Optional<Activity> known = rules.activity(request.kind());
        if (known.filter(Activity::isMeasured).isPresent() && !isAmount(request.amount())) {
            return Outcome.refused(ActivityRefusal.AMOUNT_NEEDED);
        }
        return new ClaimActivity(rules)
                .decide(visit.account(), request.kind(), ticket, occasion)
                .then(claimed -> counted(claimed, known, isCounted))
                .map(claimed ->
                        new MemberAct.ActivityClaimed(
                                occasion,
                                request.kind(),
                                claimed.ticket().map(Ticket::id),
                                request.amount(),
                                visit.identification(),
                                claimed.changes()));
    }

    /**
     * The activities of the rules as that member sees them, in the order of the rules.
     *
     * @param isCounted as for {@link #decide}
     */
    public List<ActivityOffer> offers(Visit visit, boolean isCounted, Occasion occasion) {
        List<ActivityOffer> offers = new ArrayList<>();
        for (Activity activity : rules.activities()) {
            if (!activity.kind().equals(Activity.REFERRAL)) {
                offers.add(offer(activity, visit.account(), isCounted, occasion.businessDay()));
            }
        }
        return offers;
    }

    /** Each limit of the activity by time, with what the member used of it. */
    public static List<UseLimit> limits(Activity activity, MemberAccount account, LocalDate today) {
        List<UseLimit> limits = new ArrayList<>(2);
        limit(activity.perDay(), Period.DAY, activity, account, today, today)
                .ifPresent(limits::add);
        LocalDate first = today.withDayOfMonth(1);
        limit(activity.perMonth(), Period.MONTH, activity, account, first, today)
                .ifPresent(limits::add);
        return limits;
    }

    private static ActivityOffer offer(
            Activity activity, MemberAccount account, boolean isCounted, LocalDate today) {
        Optional<UseLimit> limit =
                limits(activity, account, today).stream()
                        .min(Comparator.comparingLong(UseLimit::left));
        Optional<ActivityRefusal> reached =
                limit.filter(used -> used.left() == 0).map(used -> ActivityRefusal.LIMIT_REACHED);
        Optional<ActivityRefusal> elsewhere =
                activity.isLimited() && !isCounted
                        ? Optional.of(ActivityRefusal.LIMITED_ELSEWHERE)
                        : Optional.empty();
        return new ActivityOffer(activity, limit, reached.or(() -> elsewhere));
    }

    private static Optional<UseLimit> limit(
            OptionalLong most,
            Period period,
            Activity activity,
            MemberAccount account,
            LocalDate from,
            LocalDate today) {
        return most.isPresent()
                ? Optional.of(
                        new UseLimit(
                                period,
                                account.used(UseKind.ACTIVITY, activity.kind(), from, today),
                                most.getAsLong()))
                : Optional.empty();
    }

    private static boolean isAmount(Optional<Quantity> amount) {
        return amount.filter(some ->
                        switch (some) {
                            case Quantity.Pieces(long count) -> count > 0;
                            case Quantity.Weight(var weight) -> weight.grams() > 0;
                        })
                .isPresent();
    }

    private static <T> Outcome<T> counted(T claimed, Optional<Activity> known, boolean isCounted) {
        return isCounted || known.filter(Activity::isLimited).isEmpty()
                ? Outcome.of(claimed)
                : Outcome.refused(ActivityRefusal.LIMITED_ELSEWHERE);
    }
}
