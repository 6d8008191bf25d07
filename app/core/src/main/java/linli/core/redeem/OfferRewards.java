package linli.core.redeem;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.account.UseLimit;
import linli.core.account.UseLimit.Period;
import linli.core.act.Occasion;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.core.reward.GivenOut;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.reward.RewardRefusal;
import linli.core.visit.Customer;
import linli.core.visit.Visit;

/** Says what a member's points buy, with the same rules that decide when they are spent. */
public final class OfferRewards {

    private final LoyaltyRules rules;
    private final Labels labels;
    private final GivenOut given;

    /** Offers by those rules what is left after {@code given}. */
    public OfferRewards(LoyaltyRules rules, Labels labels, GivenOut given) {
        this.rules = rules;
        this.labels = labels;
        this.given = given;
    }

    /** The shelf of the member who is being served. */
    public RewardShelf shelf(Visit visit, Occasion occasion) {
        Customer customer = new Customer(visit.account(), visit.member().profile().birthday());
        return new RewardShelf(
                visit.account().availableAt(occasion.station()),
                visit.identification().maySpendFor(visit.member().id()),
                rules.rewards().stream()
                        .map(reward -> offer(reward, visit, customer, occasion))
                        .toList(),
                rules.lottery().map(lottery -> draw(lottery, visit, occasion)));
    }

    private RewardOffer offer(Reward reward, Visit visit, Customer customer, Occasion occasion) {
        RedeemReward redeem = new RedeemReward(rules);
        MemberAccount account = visit.account();
        long price = redeem.priceFor(reward, account);
        LocalDateTime opens = redeem.beginning(reward, account);
        return new RewardOffer(
                reward,
                labels.of(Label.Kind.REWARD, reward.id()),
                price,
                redeem.obstacle(customer, reward, given.ofReward(reward.id()), occasion)
                        .or(() -> elsewhere(reward.isLimited(), visit, occasion)),
                missing(price, account, occasion),
                occasion.localTime().isBefore(opens) ? Optional.of(opens) : Optional.empty(),
                RedeemReward.limits(reward, account, occasion.businessDay()).stream()
                        .min(Comparator.comparingLong(UseLimit::left)),
                left(reward.stock(), given.ofReward(reward.id())));
    }

    private DrawOffer draw(Lottery lottery, Visit visit, Occasion occasion) {
        MemberAccount account = visit.account();
        List<DrawOffer.Odds> odds = lottery.prizes().stream().map(this::odds).toList();
        return new DrawOffer(
                lottery.points(),
                DrawPrize.obstacle(lottery, account, given::ofPrize, occasion)
                        .or(() -> elsewhere(lottery.perDay().isPresent(), visit, occasion)),
                missing(lottery.points(), account, occasion),
                limit(lottery, account, occasion),
                odds,
                odds.stream().mapToLong(DrawOffer.Odds::weight).sum());
    }

    private static Optional<UseLimit> limit(
            Lottery lottery, MemberAccount account, Occasion occasion) {
        if (lottery.perDay().isEmpty()) {
            return Optional.empty();
        }
        long used = DrawPrize.usedOn(occasion.businessDay(), account);
        return Optional.of(new UseLimit(Period.DAY, used, lottery.perDay().getAsLong()));
    }

    private DrawOffer.Odds odds(Prize prize) {
        OptionalLong left = left(prize.stock(), given.ofPrize(prize.id()));
        boolean gone = left.isPresent() && left.getAsLong() == 0;
        return new DrawOffer.Odds(
                prize, labels.of(Label.Kind.PRIZE, prize.id()), gone ? 0 : prize.weight(), left);
    }

    private static Optional<RewardRefusal> elsewhere(
            boolean limited, Visit visit, Occasion occasion) {
        return limited && !visit.member().home().equals(occasion.station())
                ? Optional.of(RewardRefusal.LIMITED_ELSEWHERE)
                : Optional.empty();
    }

    private static long missing(long price, MemberAccount account, Occasion occasion) {
        return Math.max(0, price - account.availableAt(occasion.station()));
    }

    private static OptionalLong left(OptionalLong stock, long given) {
        return stock.isPresent()
                ? OptionalLong.of(Math.max(0, stock.getAsLong() - given))
                : OptionalLong.empty();
    }
}
