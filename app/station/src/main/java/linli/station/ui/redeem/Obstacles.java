package linli.station.ui.redeem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import linli.core.account.UseLimit;
import linli.core.redeem.RewardOffer;
import linli.core.redeem.RewardShelf;
import linli.core.reward.RewardRefusal;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/** Says in plain words what stands between a member and a reward, and where that puts it. */
final class Obstacles {

    private final Texts texts;
    private final Figures figures;

    Obstacles(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /** Whether it is worth showing at all: what is over never comes back. */
    static boolean isShown(RewardOffer offer) {
        return offer.obstacle().filter(RewardRefusal.ENDED::equals).isEmpty();
    }

    static RewardCard.Group group(RewardOffer offer) {
        return offer.obstacle().map(Obstacles::group).orElse(RewardCard.Group.NOW);
    }

    private static RewardCard.Group group(RewardRefusal refusal) {
        return switch (refusal) {
            case TIER_TOO_LOW, PLUS_ONLY -> RewardCard.Group.HIGHER;
            default -> RewardCard.Group.SOON;
        };
    }

    /** What stands in the way; empty if nothing does. */
    String inWords(RewardOffer offer, RewardShelf shelf, LocalDate today) {
        return offer.obstacle()
                .map(refusal -> inWords(refusal, offer, today))
                .orElseGet(() -> needsProof(offer, shelf) ? texts.get("redeem.proof") : "");
    }

    /** Whether points would be spent for someone who was not recognised well enough. */
    static boolean needsProof(RewardOffer offer, RewardShelf shelf) {
        return offer.price() > 0 && !shelf.maySpend();
    }

    private String inWords(RewardRefusal refusal, RewardOffer offer, LocalDate today) {
        return switch (refusal) {
            case INSUFFICIENT_POINTS ->
                    texts.get("redeem.missing", figures.points(offer.missing()));
            case NOT_STARTED ->
                    offer.opens()
                            .map(opens -> opens(offer, opens, today))
                            .orElseGet(() -> texts.get("redeem.soon"));
            case TIER_TOO_LOW ->
                    offer.reward()
                            .minTier()
                            .map(tier -> texts.get("redeem.fromTier", tierName(tier.value())))
                            .orElseGet(() -> texts.get("redeem.higherTier"));
            case LIMIT_REACHED ->
                    offer.limit().map(this::used).orElseGet(() -> texts.get("redeem.usedUp"));
            default -> texts.getOr("redeem.obstacle." + refusal.code(), refused(refusal));
        };
    }

    private String refused(RewardRefusal refusal) {
        return texts.refusal(refusal).what();
    }

    private String opens(RewardOffer offer, LocalDateTime opens, LocalDate today) {
        String when = moment(opens, today);
        boolean early = offer.reward().from().filter(opens::isBefore).isPresent();
        Optional<String> tier =
                offer.reward()
                        .earlyTier()
                        .map(each -> tierName(each.value()))
                        .filter(name -> early);
        return tier.map(name -> texts.get("redeem.opensEarly", when, name))
                .orElseGet(() -> texts.get("redeem.opens", when));
    }

    private String used(UseLimit limit) {
        return texts.get("redeem.used." + limit.period(), figures.points(limit.most()));
    }

    /** {@code 12-03 08:00}. */
    String moment(LocalDateTime at, LocalDate today) {
        return figures.day(at.toLocalDate(), today) + " " + figures.time(at.toLocalTime());
    }

    String tierName(String tier) {
        return texts.getOr("tier." + tier, tier);
    }
}
