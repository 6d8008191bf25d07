package linli.core.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.act.UseKind;
import linli.core.campaign.Activity;
import linli.core.points.Why;

/** Gives the points of an activity within its limits by day and month. */
public record ActivityGrant(LoyaltyRules rules) {

    /** Whether it was given; not if the rules do not know it or it is over its limit. */
    public boolean grant(String kind, AccountDraft draft, LocalDate today) {
        Optional<Activity> activity = rules.activity(kind);
        if (activity.isEmpty() || !isWithinLimits(activity.get(), draft.before(), today)) {
            return false;
        }
        draft.use(UseKind.ACTIVITY, kind, today, 1);
        draft.earn(new Why.Activity(kind, activity.get().points()));
        draft.grow(rules.growth().ofActivity(kind));
        draft.upgrade();
        return true;
    }

    private static boolean isWithinLimits(
            Activity activity, MemberAccount account, LocalDate today) {
        return isBelow(activity.perDay(), account, activity.kind(), today, today)
                && isBelow(
                        activity.perMonth(),
                        account,
                        activity.kind(),
                        today.withDayOfMonth(1),
                        today);
    }

    private static boolean isBelow(
            OptionalLong limit, MemberAccount account, String kind, LocalDate from, LocalDate to) {
        return limit.isEmpty()
                || account.used(UseKind.ACTIVITY, kind, from, to) < limit.getAsLong();
    }
}
