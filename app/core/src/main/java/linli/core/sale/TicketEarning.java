package linli.core.sale;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import linli.core.campaign.Campaign;
import linli.core.catalog.Product;
import linli.core.money.Proportion;

/**
 * Computes what a ticket earns.
 *
 * @param fenPerPoint fen of eligible nets that earn one point
 * @param plusBonusBp more for an active paid membership, in basis points of the base
 */
public record TicketEarning(long fenPerPoint, long plusBonusBp, List<Campaign> campaigns) {

    /** Keeps its own copy. */
    public TicketEarning {
        campaigns = List.copyOf(campaigns);
    }

    /** The terms that hold for a ticket of that member at that moment. */
    public EarningTerms terms(List<NetLine> lines, Earner earner, LocalDateTime at) {
        return new EarningTerms(
                earner.tier().earnBonusBp(),
                earner.plusActive() ? plusBonusBp : 0,
                bestCampaign(lines, earner, at).map(Campaign::id));
    }

    /** What the lines earn under those terms, before the daily cap; entries of 0 are left out. */
    public List<Earning> uncut(List<NetLine> lines, EarningTerms terms) {
        long base = pointsOn(lines, product -> true);
        List<Earning> earnings = new ArrayList<>(4);
        add(earnings, "BASE", base);
        add(earnings, "TIER_BONUS", Proportion.floor(base, terms.tierBonusBp(), 10_000));
        add(earnings, "PLUS_BONUS", Proportion.floor(base, terms.plusBonusBp(), 10_000));
        terms.campaign()
                .flatMap(this::byId)
                .ifPresent(campaign ->
                        add(earnings, "CAMPAIGN:" + campaign.id(), bonus(campaign, lines)));
        return earnings;
    }

    /** The earnings within {@code room}, the first ones first. */
    public static List<Earning> within(long room, List<Earning> earnings) {
        List<Earning> cut = new ArrayList<>(earnings.size());
        long left = Math.max(0, room);
        for (Earning earning : earnings) {
            long points = Math.min(left, earning.points());
            add(cut, earning.reason(), points);
            left -= points;
        }
        return cut;
    }

    private Optional<Campaign> bestCampaign(List<NetLine> lines, Earner earner, LocalDateTime at) {
        Optional<Campaign> best = Optional.empty();
        long most = 0;
        for (Campaign campaign : campaigns) {
            if (campaign.runsAt(at)
                    && campaign.matches(
                            earner.tier().id(), earner.plusActive(), earner.birthdayMonth())) {
                long bonus = bonus(campaign, lines);
                if (bonus > most) {
                    most = bonus;
                    best = Optional.of(campaign);
                }
            }
        }
        return best;
    }

    private long bonus(Campaign campaign, List<NetLine> lines) {
        long points = pointsOn(lines, product -> campaign.covers(product.category()));
        return Proportion.floor(points, campaign.multiplierBp() - 10_000, 10_000);
    }

    private long pointsOn(List<NetLine> lines, Predicate<Product> counts) {
        long sum = 0;
        for (NetLine line : lines) {
            if (line.product().earns() && counts.test(line.product())) {
                sum = Math.addExact(sum, line.net().fen());
            }
        }
        return Math.floorDiv(sum, fenPerPoint);
    }

    private Optional<Campaign> byId(String id) {
        return campaigns.stream().filter(campaign -> campaign.id().equals(id)).findFirst();
    }

    private static void add(List<Earning> earnings, String reason, long points) {
        if (points > 0) {
            earnings.add(new Earning(reason, points));
        }
    }
}
