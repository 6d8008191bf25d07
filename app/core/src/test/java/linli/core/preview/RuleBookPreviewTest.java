package linli.core.preview;

import static linli.core.Shop.GOLD;
import static linli.core.Shop.LI;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.WANG;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Seeds;
import linli.core.Shop;
import linli.core.act.AccountChange;
import linli.core.campaign.Campaign;
import linli.core.catalog.Product;
import linli.core.member.MemberId;
import linli.core.points.BurnRule;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.Why;
import linli.core.rulebook.RuleBook;
import linli.core.sale.PointsRequest;
import linli.core.tier.Tier;
import linli.core.tier.TierId;
import linli.core.tier.TierLadder;
import linli.core.tier.TierStanding;
import org.junit.jupiter.api.Test;

class RuleBookPreviewTest {

    private static final int ACTS = 60;
    private static final int USUAL = 20;
    private static final int MANY = 3000;
    private static final long A_DAY = 24 * 60;
    private static final Product CHERRY = piece("CHERRY", "FRUIT", 12_800);
    private static final Product RICE = piece("RICE", "GRAIN", 5000);

    private final Rules rules = Rules.usual();
    private final PastShop shop = new PastShop(rules.loyalty(), LocalDateTime.of(2026, 3, 2, 9, 0));

    @Test
    void theSameBookMakesNoDifferenceAnywhere() {
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    PastShop past = RandomPast.of(seed, rules, ACTS);
                    Preview preview = preview(past, 1 + (int) (seed % 12), rules.book(2));
                    assertThat(preview.after()).isEqualTo(preview.before());
                    assertThat(preview.totalAfter()).isEqualTo(preview.totalBefore());
                    assertThat(preview.tiers())
                            .allMatch(tier -> tier.before().equals(tier.after()));
                });
    }

    @Test
    void whatWasThereCameAndWentIsWhatIsThere() {
        Rules other =
                rules.with(Rules.fruit(35_000))
                        .with(new BurnRule(50, 7, 10_000))
                        .with(Rules.reward("EGG10", 33, 2));
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    PastShop past = RandomPast.of(seed, rules, ACTS);
                    Preview preview = preview(past, 1 + (int) (seed % 12), other.book(2));
                    assertThat(preview.tiers())
                            .allMatch(tier -> tier.before().isConserved())
                            .allMatch(tier -> tier.after().isConserved())
                            .allMatch(tier -> moved(tier.before()) == tier.members())
                            .allMatch(tier -> moved(tier.after()) == tier.members());
                    assertThat(preview.totalAfter().isConserved()).isTrue();
                });
    }

    @Test
    void replayingAllOfThePastByItsOwnRulesComesToWhatHappened() {
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    PastShop past = RandomPast.of(seed, rules, ACTS);
                    Preview preview = preview(past, 100, rules.book(2));
                    long happened =
                            List.of("A", "B", "C", "D").stream()
                                    .map(MemberId::new)
                                    .mapToLong(id -> past.account(id).points().balance())
                                    .sum();
                    Figures total = preview.totalBefore();
                    assertThat(total.points() - total.debt()).isEqualTo(happened);
                    assertThat(preview.before().isNone()).isTrue();
                    assertThat(preview.notReplayed()).isZero();
                });
    }

    @Test
    void aWindowBeginsWithWhatStoodThen() {
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    PastShop past = RandomPast.of(seed, rules, ACTS);
                    Preview part = preview(past, 1 + (int) (seed % 5), rules.book(2));
                    Preview whole = preview(past, 100, rules.book(2));
                    if (part.notReplayed() == 0) {
                        assertThat(part.totalBefore().points())
                                .isEqualTo(whole.totalBefore().points());
                    }
                });
    }

    @Test
    void doublingACampaignDoublesExactlyItsPoints() {
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    PastShop past = onlyBuying(seed);
                    Preview preview = preview(past, 20, rules.with(Rules.fruit(30_000)).book(2));
                    Figures before = preview.totalBefore();
                    Figures after = preview.totalAfter();
                    long campaign = before.flow().issued().getOrDefault("CAMPAIGN:double", 0L);
                    assertThat(campaign).isPositive();
                    assertThat(after.flow().issued().get("CAMPAIGN:double"))
                            .isEqualTo(2 * campaign);
                    assertThat(after.flow().issuedInAll() - before.flow().issuedInAll())
                            .isEqualTo(campaign);
                    assertThat(after.points() - before.points()).isEqualTo(campaign);
                    assertThat(after.paid()).isEqualTo(before.paid());
                });
    }

    @Test
    void tellsWhoRisesWhenATierBecomesEasier() {
        shop.join(LI, Optional.empty()).join(WANG, Optional.empty());
        shop.later(30 * A_DAY).buy(LI, pieces(RICE, 6)).buy(WANG, pieces(RICE, 1));

        Preview preview = preview(shop, 1, rules.with(ladder(300, 2000)).book(2));

        assertThat(preview.tiers()).hasSize(1);
        assertThat(preview.totalBefore().moves()).isEqualTo(new TierMoves(0, 2, 0));
        assertThat(preview.totalAfter().moves()).isEqualTo(new TierMoves(1, 1, 0));
    }

    @Test
    void countsWhoHeldATierThatIsNoMoreAsFallen() {
        shop.join(LI, Optional.empty()).buy(LI, pieces(CHERRY, 5));
        shop.later(30 * A_DAY).buy(LI, pieces(RICE, 1));
        assertThat(shop.account(LI).tier().tier()).isEqualTo(SILVER);
        Tier silver = Shop.ladder().of(SILVER);
        TierLadder renamed =
                new TierLadder(
                        List.of(
                                Shop.ladder().lowest(),
                                new Tier(
                                        new TierId("AG"),
                                        "AG",
                                        OptionalLong.of(5000),
                                        silver.earnedPoints(),
                                        silver.earnBonusBp(),
                                        silver.discountBp(),
                                        0)));

        Preview preview = preview(shop, 1, rules.with(renamed).book(2));

        assertThat(preview.tiers().getFirst().tier()).contains(SILVER);
        assertThat(preview.totalAfter().moves()).isEqualTo(new TierMoves(0, 0, 1));
    }

    @Test
    void givesMembersWhoJoinedOnTheDaysALineOfTheirOwn() {
        shop.join(LI, Optional.empty()).later(30 * A_DAY);
        shop.join(WANG, Optional.of(LI)).buy(WANG, pieces(RICE, 1));

        Preview preview = preview(shop, 1, rules.book(2));

        assertThat(preview.tiers()).extracting(TierPreview::members).containsExactly(1L, 1L);
        assertThat(preview.tiers().getLast().tier()).isEmpty();
        assertThat(preview.tiers().getFirst().before().flow().issued())
                .containsEntry("REFERRAL", 200L);
    }

    @Test
    void triesTicketsAgainWithThePointsThatTheRulesAllow() {
        shop.join(LI, Optional.empty()).buy(LI, pieces(CHERRY, 4)).later(30 * A_DAY);
        shop.buyWithPoints(LI, new PointsRequest.Exactly(350), pieces(RICE, 2));

        for (var expected : List.of(burnt(100, 5000, 300), burnt(100, 250, 200), burnt(10, 0, 0))) {
            Preview preview = preview(shop, 1, rules.with(expected.getKey()).book(2));

            assertThat(preview.before().isNone()).isTrue();
            assertThat(preview.after()).isEqualTo(new Concessions(1, 0, 0, 0, 0));
            assertThat(preview.totalBefore().flow().redeemed()).containsEntry("BURN", 350L);
            assertThat(preview.totalAfter().flow().redeemedInAll()).isEqualTo(expected.getValue());
        }
    }

    private static Map.Entry<BurnRule, Long> burnt(long step, long maxShareBp, long points) {
        return Map.entry(new BurnRule(100, step, maxShareBp), points);
    }

    @Test
    void countsWhatTheProposedBookDoesNotGive() {
        shop.join(LI, Optional.empty()).buy(LI, pieces(CHERRY, 4)).later(30 * A_DAY);
        shop.redeem(LI, "EGG10").draw(LI, 1).cancelLast();

        Preview preview = preview(shop, 1, rules.without().book(2));

        assertThat(preview.after()).isEqualTo(new Concessions(0, 0, 1, 1, 1));
        assertThat(preview.totalAfter().flow().redeemed()).isEmpty();
        assertThat(preview.totalBefore().flow().redeemed())
                .containsEntry("REDEEM:EGG10", 80L)
                .containsEntry("DRAW", 5L);
        assertThat(preview.totalBefore().flow().restored()).isEqualTo(80);
    }

    @Test
    void takesBackWhatTheReplayedTicketEarned() {
        shop.join(LI, Optional.empty()).later(30 * A_DAY);
        shop.buy(LI, pieces(CHERRY, 2)).giveOneBack();

        Preview preview = preview(shop, 1, rules.with(Rules.fruit(30_000)).book(2));

        assertThat(preview.totalBefore().flow().clawedBack()).isEqualTo(256);
        assertThat(preview.totalAfter().flow().clawedBack()).isEqualTo(384);
        assertThat(preview.totalAfter().points()).isEqualTo(384);
    }

    @Test
    void leavesOutWhatGoesBackToSomethingBeforeTheWindow() {
        shop.join(LI, Optional.empty()).buy(LI, pieces(CHERRY, 4)).later(30 * A_DAY);
        shop.redeem(LI, "EGG10").later(5 * A_DAY).cancelLast();
        LocalDate today = shop.today();

        Preview preview =
                RuleBookPreview.of(
                        rules.book(1),
                        rules.book(2),
                        new PreviewWindow(today.minusDays(2), today),
                        shop);

        assertThat(preview.notReplayed()).isEqualTo(1);
        assertThat(preview.acts()).isZero();
        assertThat(preview.totalBefore().flow()).isEqualTo(PointsFlow.NONE);
    }

    @Test
    void countsStockThatWasGivenBeforeTheWindow() {
        shop.join(LI, Optional.empty()).buy(LI, pieces(CHERRY, 9));
        shop.redeem(LI, "EGG10").redeem(LI, "EGG10").later(40 * A_DAY).redeem(LI, "EGG10");

        Preview preview = preview(shop, 1, rules.with(Rules.reward("EGG10", 80, 2)).book(2));

        assertThat(preview.after().rewards()).isEqualTo(1);
    }

    @Test
    void countsWhatMembersBroughtAlongOnTheDays() {
        shop.join(LI, Optional.empty()).later(30 * A_DAY).bring(opening(WANG, 500));
        shop.later(A_DAY).pickUp(WANG, pieces(RICE, 2), yuan(100));

        Preview preview = preview(shop, 1, rules.book(2));

        Figures joined = preview.tiers().getLast().before();
        assertThat(joined.flow().brought()).isEqualTo(500);
        assertThat(joined.flow().issued().keySet()).contains("BASE", "TIER_BONUS");
        assertThat(joined.moves()).isEqualTo(new TierMoves(0, 1, 0));
        assertThat(joined.isConserved()).isTrue();
        assertThat(preview(shop, 0, rules.book(2)).totalBefore().opening()).isEqualTo(500);
    }

    @Test
    void valuesWhatIsOutstandingByEachBook() {
        shop.join(LI, Optional.empty()).later(A_DAY).buy(LI, pieces(RICE, 2));

        Preview preview = preview(shop, 1, rules.with(new BurnRule(50, 10, 5000)).book(2));

        assertThat(preview.totalBefore().points()).isEqualTo(100);
        assertThat(preview.totalBefore().liability()).isEqualTo(yuan(1));
        assertThat(preview.totalAfter().liability()).isEqualTo(yuan(2));
    }

    @Test
    void namesCampaignsWhoseTimeIsOnNoneOfTheDays() {
        shop.join(LI, Optional.empty());
        var later =
                new Campaign(
                        "spring",
                        20_000,
                        Optional.of(shop.today().plusDays(1).atStartOfDay()),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        false,
                        false);

        assertThat(preview(shop, 8, rules.with(later).book(2)).idle()).containsExactly("spring");
        assertThat(preview(shop, 8, rules.book(2)).idle()).isEmpty();
    }

    private static long moved(Figures figures) {
        return figures.moves().up() + figures.moves().kept() + figures.moves().down();
    }

    private PastShop onlyBuying(long seed) {
        PastShop past = new PastShop(rules.loyalty(), LocalDateTime.of(2026, 3, 2, 9, 0));
        past.join(LI, Optional.empty()).join(WANG, Optional.of(LI));
        for (int i = 0; i < 12; i++) {
            long mixed = seed * 31 + i * 7L;
            past.later(mixed % 3000)
                    .buy(
                            mixed % 2 == 0 ? LI : WANG,
                            pieces(CHERRY, 1 + mixed % 3),
                            pieces(RICE, 1 + mixed % 5));
        }
        return past;
    }

    private Preview preview(PastShop past, int weeks, RuleBook proposed) {
        LocalDate today = past.today();
        return RuleBookPreview.of(
                rules.book(1), proposed, new PreviewWindow(today.minusWeeks(weeks), today), past);
    }

    private static TierLadder ladder(long silver, long gold) {
        List<Tier> tiers = Shop.ladder().tiers();
        return new TierLadder(
                List.of(tiers.get(0), at(tiers.get(1), silver), at(tiers.get(2), gold)));
    }

    private static Tier at(Tier tier, long growth) {
        return new Tier(
                tier.id(),
                tier.name(),
                OptionalLong.of(growth),
                tier.earnedPoints(),
                tier.earnBonusBp(),
                tier.discountBp(),
                tier.rewardDiscountBp());
    }

    private AccountChange opening(MemberId member, long points) {
        LocalDate expires = shop.today().plusMonths(6);
        LotSlice lot =
                new LotSlice(
                        new LotId("opening/1"),
                        expires,
                        expires,
                        new Holder.Escrow(Shop.THERE),
                        points);
        return new AccountChange(
                member,
                List.of(
                        new LedgerEntry.Credit(
                                new Why.Opening(points), "opening", points, 0, List.of(lot))),
                List.of(),
                Optional.of(
                        new TierStanding(GOLD, Optional.of(shop.today().plusMonths(9)), List.of())),
                Optional.empty(),
                List.of());
    }
}
