package linli.core.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.AccountDraft;
import linli.core.account.ActivityGrant;
import linli.core.account.LotIds;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.act.Ticket;
import linli.core.act.Ticket.TicketClaim;
import linli.core.campaign.Activity;
import linli.core.campaign.ActivityRefusal;

/** Gives a member the points of an activity: a check-in, a review of a ticket, an own bag. */
public final class ClaimActivity {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public ClaimActivity(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * An activity that was done.
     *
     * @param ticket that it named, after it, if the activity needs one
     */
    public record Claimed(Occasion occasion, Optional<Ticket> ticket, List<AccountChange> changes) {

        /** Keeps its own copy. */
        public Claimed {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The activity with its facts.
     *
     * @param ticket that it names, if anybody knows it
     * @return or an {@link ActivityRefusal}; then nothing changes
     */
    public Outcome<Claimed> decide(
            MemberAccount account, String kind, Optional<Ticket> ticket, Occasion occasion) {
        Optional<Activity> known =
                rules.activity(kind).filter(activity -> !kind.equals(Activity.REFERRAL));
        if (known.isEmpty()) {
            return Outcome.refused(ActivityRefusal.UNKNOWN_ACTIVITY);
        }
        Activity activity = known.get();
        if (activity.perOrder().isEmpty()) {
            return grant(account, activity, Optional.empty(), occasion);
        }
        return named(account, activity, ticket)
                .then(own -> grant(account, activity, Optional.of(own), occasion));
    }

    private static Outcome<Ticket> named(
            MemberAccount account, Activity activity, Optional<Ticket> ticket) {
        Optional<Ticket> own =
                ticket.filter(some -> some.member().equals(Optional.of(account.member())));
        if (own.isEmpty()) {
            return Outcome.refused(ActivityRefusal.UNKNOWN_TICKET);
        }
        if (own.get().isBelow(activity.min())) {
            return Outcome.refused(ActivityRefusal.NOT_ELIGIBLE);
        }
        long before =
                own.get().claims().stream()
                        .filter(claim -> claim.kind().equals(activity.kind()))
                        .count();
        return before >= activity.perOrder().orElse(Long.MAX_VALUE)
                ? Outcome.refused(ActivityRefusal.LIMIT_REACHED)
                : Outcome.of(own.get());
    }

    private Outcome<Claimed> grant(
            MemberAccount account, Activity activity, Optional<Ticket> ticket, Occasion occasion) {
        return Outcome.exact(
                ActivityRefusal.AMOUNT_TOO_LARGE,
                () -> {
                    AccountDraft draft =
                            new AccountDraft(rules, account, occasion, new LotIds(occasion.act()));
                    if (!new ActivityGrant(rules)
                            .grant(activity.kind(), draft, occasion.businessDay())) {
                        return Outcome.refused(ActivityRefusal.LIMIT_REACHED);
                    }
                    return Outcome.of(
                            new Claimed(
                                    occasion,
                                    ticket.map(some -> claimed(some, activity)),
                                    draft.change().stream().toList()));
                });
    }

    private Ticket claimed(Ticket ticket, Activity activity) {
        List<TicketClaim> claims = new ArrayList<>(ticket.claims());
        claims.add(
                new TicketClaim(
                        activity.kind(),
                        activity.points(),
                        rules.growth().ofActivity(activity.kind()),
                        false));
        return ticket.withClaims(claims);
    }
}
