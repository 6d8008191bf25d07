package linli.core.redeem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import linli.core.Outcome;
import linli.core.account.AccountDraft;
import linli.core.account.LotIds;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.act.UseKind;
import linli.core.points.Why;
import linli.core.reward.Chance;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.RewardRefusal;

/**
 * Lets a member draw a prize; chance comes from outside as a number, so that it can be verified.
 */
public final class DrawPrize {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public DrawPrize(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * A prize that was drawn.
     *
     * @param points that the draw cost
     * @param chances among which the number fell
     */
    public record Drawn(
            Occasion occasion,
            Prize prize,
            long points,
            List<Chance> chances,
            List<AccountChange> changes) {

        /** Keeps its own copies. */
        public Drawn {
            chances = List.copyOf(chances);
            changes = List.copyOf(changes);
        }
    }

    /**
     * The draw with its facts.
     *
     * @param random 0 or more
     * @param drawnBefore how often a prize, by its id, was drawn by anybody
     * @return or a {@link RewardRefusal}; then nothing changes
     */
    public Outcome<Drawn> decide(
            MemberAccount account,
            long random,
            ToLongFunction<String> drawnBefore,
            Occasion occasion) {
        if (rules.lottery().isEmpty()) {
            return Outcome.refused(RewardRefusal.NO_LOTTERY);
        }
        Lottery lottery = rules.lottery().get();
        return Outcome.exact(
                RewardRefusal.AMOUNT_TOO_LARGE,
                () ->
                        obstacle(lottery, account, drawnBefore, occasion)
                                .map(Outcome::<Drawn>refused)
                                .orElseGet(() ->
                                        draw(
                                                account,
                                                lottery,
                                                lottery.inStock(drawnBefore),
                                                random,
                                                occasion)));
    }

    /** The first thing in the way of a draw, in the order of the rules. */
    static Optional<RewardRefusal> obstacle(
            Lottery lottery,
            MemberAccount account,
            ToLongFunction<String> drawnBefore,
            Occasion occasion) {
        long before = usedOn(occasion.businessDay(), account);
        if (lottery.perDay().isPresent() && before >= lottery.perDay().getAsLong()) {
            return Optional.of(RewardRefusal.LIMIT_REACHED);
        }
        if (Lottery.weights(Lottery.chances(lottery.inStock(drawnBefore))) == 0) {
            return Optional.of(RewardRefusal.OUT_OF_STOCK);
        }
        return lottery.points() > account.availableAt(occasion.station())
                ? Optional.of(RewardRefusal.INSUFFICIENT_POINTS)
                : Optional.empty();
    }

    /** How often the member drew on that day. */
    public static long usedOn(LocalDate day, MemberAccount account) {
        return account.used(UseKind.DRAW, "", day, day);
    }

    private Outcome<Drawn> draw(
            MemberAccount account,
            Lottery lottery,
            List<Prize> inStock,
            long random,
            Occasion occasion) {
        List<Chance> chances = Lottery.chances(inStock);
        String drawn = Lottery.at(random % Lottery.weights(chances), chances);
        Prize prize = lottery.prize(drawn).orElseThrow();
        AccountDraft draft = new AccountDraft(rules, account, occasion, new LotIds(occasion.act()));
        draft.spend(new Why.Drawn(lottery.points()));
        draft.use(UseKind.DRAW, "", occasion.businessDay(), 1);
        draft.receive(new Why.PrizeWon(prize.id(), prize.points()));
        return Outcome.of(
                new Drawn(
                        occasion,
                        prize,
                        lottery.points(),
                        chances,
                        draft.change().stream().toList()));
    }
}
