package linli.contract.rules;

import java.util.Optional;
import linli.core.money.Money;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.tier.TierId;
import linli.core.tier.TierLadder;

/** Reads the rewards and the lucky draw of a rule book. */
final class RewardReader {

    private static final long MAX = Long.MAX_VALUE;
    private static final long HOURS = 24L * 366 * 100;

    private RewardReader() {}

    static Reward reward(FieldReader fields, TierLadder tiers) {
        return new Reward(
                fields.text("id"),
                fields.whole("points", 0, MAX),
                fields.optionalMoney("cashFen").orElse(Money.ZERO),
                fields.optionalTime("from"),
                fields.optionalTime("to"),
                tierId(fields, "earlyTier", tiers),
                fields.wholeOr(0, "earlyHours", 0, HOURS),
                tierId(fields, "minTier", tiers),
                fields.flagOr(false, "plusOnly"),
                fields.flagOr(false, "birthdayMonth"),
                fields.optionalWhole("perWeek", 0, MAX),
                fields.optionalWhole("perMonth", 0, MAX),
                fields.optionalWhole("perYear", 0, MAX),
                fields.optionalWhole("stock", 0, MAX));
    }

    private static Optional<TierId> tierId(FieldReader fields, String name, TierLadder tiers) {
        return fields.optionalValue(name).map(value -> RuleReader.tierId(name, value, tiers));
    }

    static Lottery lottery(FieldReader fields) {
        return new Lottery(
                fields.whole("points", 0, MAX),
                fields.optionalWhole("perDay", 0, MAX),
                fields.distinct("prizes", Prize::id, RewardReader::prize));
    }

    private static Prize prize(FieldReader fields) {
        return new Prize(
                fields.text("id"),
                fields.whole("weight", 0, MAX),
                fields.optionalWhole("stock", 0, MAX),
                fields.wholeOr(0, "points", 0, MAX));
    }
}
