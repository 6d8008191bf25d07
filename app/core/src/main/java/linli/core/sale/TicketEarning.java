package linli.core.sale;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import linli.core.campaign.Campaign;
import linli.core.catalog.Product;
import linli.core.money.Money;
import linli.core.points.Why;
import linli.core.tier.TierId;

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
                Optional.of(earner.tier().id()),
                earner.tier().earnBonusBp(),
                earner.plusActive() ? plusBonusBp : 0,
                bestCampaign(lines, earner, at).map(Campaign::id));
    }

    /** What the lines earn under those terms, before the daily cap; entries of 0 are left out. */
    public List<Earning> uncut(List<NetLine> lines, EarningTerms terms) {
        Why.BasePoints base = base(lines, product -> true);
        List<Earning> earnings = new ArrayList<>(4);
        add(earnings, base);
        String tier = terms.tier().map(TierId::value).orElse("");
        add(earnings, new Why.TierBonus(base.points(), tier, terms.tierBonusBp()));
        add(earnings, new Why.PlusBonus(base.points(), terms.plusBonusBp()));
        terms.campaign()
                .flatMap(this::byId)
                .ifPresent(campaign -> add(earnings, bonus(campaign, lines)));
        return earnings;
    }

    /**
     * The earnings within a daily cap, the first ones first.
     *
     * @param before points that tickets earned earlier that day
     */
    public static List<Earning> within(long cap, long before, List<Earning> earnings) {
        List<Earning> cut = new ArrayList<>(earnings.size());
        long left = Math.max(0, Math.subtractExact(cap, before));
        for (Earning earning : earnings) {
            boolean fits = earning.points() <= left;
            if (!fits && earning.why() instanceof Why.Award award) {
                add(cut, new Why.Capped(award, cap, left));
            } else if (fits) {
                cut.add(earning);
            }
            left -= Math.min(left, earning.points());
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
                long bonus = bonus(campaign, lines).points();
                if (bonus > most) {
                    most = bonus;
                    best = Optional.of(campaign);
                }
            }
        }
        return best;
    }

    private Why.CampaignBonus bonus(Campaign campaign, List<NetLine> lines) {
        Why.BasePoints covered = base(lines, product -> campaign.covers(product.category()));
        return new Why.CampaignBonus(campaign.id(), covered.points(), campaign.multiplierBp());
    }

    private Why.BasePoints base(List<NetLine> lines, Predicate<Product> counts) {
        long sum = 0;
        for (NetLine line : lines) {
            if (line.product().earns() && counts.test(line.product())) {
                sum = Math.addExact(sum, line.net().fen());
            }
        }
        return new Why.BasePoints(Money.ofFen(sum), fenPerPoint);
    }

    private Optional<Campaign> byId(String id) {
        return campaigns.stream().filter(campaign -> campaign.id().equals(id)).findFirst();
    }

    private static void add(List<Earning> earnings, Why why) {
        if (why.points() > 0) {
            earnings.add(new Earning(why));
        }
    }
}
