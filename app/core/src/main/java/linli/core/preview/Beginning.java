package linli.core.preview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.core.account.CloseDay;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.member.MemberId;
import linli.core.reward.GivenOut;
import linli.core.rulebook.RuleBook;
import linli.core.simulate.ScenarioRun;

/** What stood when the window began: the facts of everything before it, folded. */
final class Beginning {

    private final RuleBook inForce;
    private final Map<MemberId, MemberAccount> accounts = new LinkedHashMap<>();
    private final Map<String, Long> rewards = new HashMap<>();
    private final Map<String, Long> prizes = new HashMap<>();

    Beginning(RuleBook inForce) {
        this.inForce = inForce;
    }

    void add(Past past) {
        switch (past) {
            case Past.Acted(var at, Act act, LoyaltyRules rules) -> add(act, rules);
            case Past.Brought(var at, AccountChange opening) ->
                    accounts.computeIfAbsent(
                            opening.member(), id -> brought(opening, inForce.rules()));
        }
    }

    /** Closes the day before {@code first} and shows every account. */
    Collection<MemberAccount> settled(LocalDate first) {
        LocalDate day = first.minusDays(1);
        Occasion occasion =
                new Occasion(
                        new ActId(day.toString()),
                        first.atStartOfDay(inForce.zone()).toInstant(),
                        first.atStartOfDay(),
                        day,
                        ScenarioRun.STATION,
                        "");
        CloseDay closing = new CloseDay(inForce.rules());
        accounts.replaceAll((member, account) ->
                closing.close(account, day, occasion).map(account::apply).orElse(account));
        return accounts.values();
    }

    GivenOut givenOut() {
        return new GivenOut(rewards, prizes);
    }

    /** An account with what a member brought along. */
    static MemberAccount brought(AccountChange opening, LoyaltyRules rules) {
        return MemberAccount.opened(opening.member(), rules).apply(OneHand.of(opening));
    }

    private void add(Act act, LoyaltyRules rules) {
        switch (act) {
            case Act.MemberRegistered joined -> account(joined.member().id(), rules);
            case Act.RewardRedeemed taken -> count(rewards, taken.redemption().reward(), 1);
            case Act.RedemptionCancelled back -> count(rewards, back.redemption().reward(), -1);
            case Act.PrizeDrawn drawn -> count(prizes, drawn.prize().id(), 1);
            default -> {}
        }
        for (AccountChange change : act.changes()) {
            MemberAccount before = account(change.member(), rules);
            folded(before, change, rules, act.occasion().businessDay())
                    .ifPresent(after -> accounts.put(after.member(), after));
        }
    }

    /**
     * As the central folds, but with the tier as it was decided: what contradicts the account is
     * disputed and stays out of it.
     */
    private static Optional<MemberAccount> folded(
            MemberAccount before, AccountChange change, LoyaltyRules rules, LocalDate today) {
        try {
            MemberAccount after = before.fold(OneHand.of(change), rules, today);
            return Optional.of(change.tier().isPresent() ? after.apply(tierOf(change)) : after);
        } catch (IllegalStateException | ArithmeticException contradiction) {
            return Optional.empty();
        }
    }

    private static AccountChange tierOf(AccountChange change) {
        return new AccountChange(
                change.member(), List.of(), List.of(), change.tier(), Optional.empty(), List.of());
    }

    private MemberAccount account(MemberId member, LoyaltyRules rules) {
        return accounts.computeIfAbsent(member, id -> MemberAccount.opened(id, rules));
    }

    private static void count(Map<String, Long> counts, String id, long more) {
        counts.merge(id, more, Math::addExact);
    }
}
