package linli.core.checkout;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import linli.core.Outcome;
import linli.core.points.Why;
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

    /** A prize that was drawn. */
    public record Drawn(Occasion occasion, Prize prize, List<AccountChange> changes) {

        /** Keeps its own copy. */
        public Drawn {
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
        LocalDate today = occasion.businessDay();
        long before = account.used(UseKind.DRAW, "", today, today);
        if (lottery.perDay().isPresent() && before >= lottery.perDay().getAsLong()) {
            return Outcome.refused(RewardRefusal.LIMIT_REACHED);
        }
        return Outcome.exact(
                RewardRefusal.AMOUNT_TOO_LARGE,
                () -> draw(account, lottery, lottery.inStock(drawnBefore), random, occasion));
    }

    private Outcome<Drawn> draw(
            MemberAccount account,
            Lottery lottery,
            List<Prize> inStock,
            long random,
            Occasion occasion) {
        long weights = inStock.stream().mapToLong(Prize::weight).reduce(0, Math::addExact);
        if (weights == 0) {
            return Outcome.refused(RewardRefusal.OUT_OF_STOCK);
        }
        if (lottery.points() > account.availableAt(occasion.station())) {
            return Outcome.refused(RewardRefusal.INSUFFICIENT_POINTS);
        }
        Prize prize = Lottery.at(random % weights, inStock);
        AccountDraft draft = new AccountDraft(rules, account, occasion, new LotIds(occasion.act()));
        draft.spend(new Why.Drawn(lottery.points()));
        draft.use(UseKind.DRAW, "", occasion.businessDay(), 1);
        draft.receive(new Why.PrizeWon(prize.id(), prize.points()));
        return Outcome.of(new Drawn(occasion, prize, draft.change().stream().toList()));
    }
}
