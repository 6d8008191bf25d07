package linli.core.redeem;

import static linli.core.Shop.GOLD;
import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.THERE;
import static linli.core.Shop.at;
import static linli.core.Shop.day;
import static linli.core.Shop.fen;
import static linli.core.Shop.on;
import static linli.core.account.Accounts.having;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.ofTier;
import static linli.core.act.Identification.Kind.CARD;
import static linli.core.act.Identification.Kind.ROTATING_CODE;
import static linli.core.redeem.Rewards.limited;
import static linli.core.redeem.Rewards.lottery;
import static linli.core.redeem.Rewards.plain;
import static linli.core.redeem.Rewards.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.account.MemberAccount;
import linli.core.account.UseLimit;
import linli.core.act.Occasion;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.core.money.Money;
import linli.core.reward.GivenOut;
import linli.core.reward.Lottery;
import linli.core.reward.Reward;
import linli.core.reward.RewardRefusal;
import linli.core.visit.Visit;
import org.junit.jupiter.api.Test;

/** What a member's points buy, as the shelf says it. */
class OfferRewardsTest {

    private static final Labels NAMED = (kind, id) -> Optional.of(new Label(kind, id, id, "", ""));
    private static final Occasion NOW = on("2026-12-05");

    private final MemberAccount member = memberWithPoints(LI, 100);
    private GivenOut given = GivenOut.NOTHING;

    @Test
    void saysWhatCanBeSpentHereAndWhetherTheMemberMay() {
        assertThat(shelf(member).points()).isEqualTo(100);
        assertThat(shelf(member).maySpend()).isTrue();
        assertThat(shelf(visit(member, HERE, CARD), Optional.empty()).maySpend()).isFalse();
        assertThat(shelf(member).draw()).isEmpty();
    }

    @Test
    void whatCanBeHadHasNothingInItsWay() {
        RewardOffer offer = offer(member, plain("PAN", 100, fen(990)));

        assertThat(offer.obstacle()).isEmpty();
        assertThat(offer.price()).isEqualTo(100);
        assertThat(offer.off()).isZero();
        assertThat(offer.cash()).isEqualTo(fen(990));
        assertThat(offer.missing()).isZero();
        assertThat(offer.opens()).isEmpty();
        assertThat(offer.limit()).isEmpty();
        assertThat(offer.left()).isEmpty();
        assertThat(offer.label()).contains(new Label(Label.Kind.REWARD, "PAN", "PAN", "", ""));
    }

    @Test
    void saysWhatTheTierTakesOff() {
        RewardOffer offer =
                new RewardOffer(
                        plain("PAN", 333, Money.ZERO),
                        Optional.empty(),
                        317,
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty());

        assertThat(offer.off()).isEqualTo(16);
    }

    @Test
    void saysHowManyPointsAreMissing() {
        RewardOffer offer = offer(member, plain("PAN", 130, Money.ZERO));

        assertThat(offer.obstacle()).contains(RewardRefusal.INSUFFICIENT_POINTS);
        assertThat(offer.missing()).isEqualTo(30);
    }

    @Test
    void saysHowManyAreLeftAndNeverFewerThanNone() {
        Reward eggs = limited("EGG", 1, Money.ZERO, OptionalLong.empty(), OptionalLong.of(5));

        given = new GivenOut(Map.of("EGG", 3L), Map.of());
        assertThat(offer(member, eggs).left()).hasValue(2);
        given = new GivenOut(Map.of("EGG", 6L), Map.of());
        assertThat(offer(member, eggs).left()).hasValue(0);
        assertThat(offer(member, eggs).obstacle()).contains(RewardRefusal.OUT_OF_STOCK);
    }

    @Test
    void showsTheLimitOfWhichLeastIsLeft() {
        MemberAccount had =
                having(
                        member,
                        new Use(UseKind.REWARD, "EGG", day("2025-12-31"), 1),
                        new Use(UseKind.REWARD, "EGG", day("2026-01-01"), 1),
                        new Use(UseKind.REWARD, "EGG", day("2026-11-30"), 1),
                        new Use(UseKind.REWARD, "EGG", day("2026-12-01"), 1));

        assertThat(offer(had, limits(9, 3, 9)).limit())
                .contains(new UseLimit(UseLimit.Period.MONTH, 1, 3));
        assertThat(offer(had, limits(3, 9, 9)).limit())
                .contains(new UseLimit(UseLimit.Period.WEEK, 2, 3));
        assertThat(offer(had, limits(9, 9, 3)).limit())
                .contains(new UseLimit(UseLimit.Period.YEAR, 3, 3));
        assertThat(offer(had, limits(9, 9, 3)).obstacle()).contains(RewardRefusal.LIMIT_REACHED);
        assertThat(offer(had, limits(9, 9, 4)).obstacle()).isEmpty();
        assertThat(new UseLimit(UseLimit.Period.DAY, 5, 3).left()).isZero();
    }

    @Test
    void saysWhenItOpensForThisMember() {
        LocalDateTime noon = NOW.localTime().withHour(12);
        Reward flash = flash(noon);
        MemberAccount gold = ofTier(member, GOLD, "2027-12-31");

        assertThat(offer(member, flash).opens()).contains(noon);
        assertThat(offer(member, flash).obstacle()).contains(RewardRefusal.NOT_STARTED);
        assertThat(offer(gold, flash).opens()).isEmpty();
        assertThat(offer(gold, flash).obstacle()).isEmpty();
        assertThat(offer(member, flash, at("X", noon)).opens()).isEmpty();
    }

    @Test
    void whatIsLimitedIsHadAtHome() {
        Visit away = visit(member, THERE, ROTATING_CODE);
        Reward egg = limited("EGG", 1, Money.ZERO, OptionalLong.of(1), OptionalLong.empty());

        assertThat(shelf(away, Optional.empty(), egg).offers().getFirst().obstacle())
                .contains(RewardRefusal.LIMITED_ELSEWHERE);
        assertThat(
                        shelf(away, Optional.empty(), plain("PAN", 1, Money.ZERO))
                                .offers()
                                .getFirst()
                                .obstacle())
                .isEmpty();
    }

    @Test
    void aDrawShowsItsOdds() {
        given = new GivenOut(Map.of(), Map.of("P88", 2L));
        DrawOffer draw = draw(visit(member, HERE, ROTATING_CODE), OptionalLong.of(2));

        assertThat(draw.points()).isEqualTo(50);
        assertThat(draw.obstacle()).isEmpty();
        assertThat(draw.missing()).isZero();
        assertThat(draw.limit()).contains(new UseLimit(UseLimit.Period.DAY, 0, 2));
        assertThat(draw.prizes()).extracting(DrawOffer.Odds::weight).containsExactly(1L, 10L);
        assertThat(draw.prizes().getLast().left()).hasValue(7);
        assertThat(draw.prizes().getLast().label())
                .contains(new Label(Label.Kind.PRIZE, "P88", "P88", "", ""));
        assertThat(draw.weights()).isEqualTo(11);
    }

    @Test
    void aPrizeThatIsGoneHasNoChance() {
        given = new GivenOut(Map.of(), Map.of("OIL", 1L));
        DrawOffer draw = draw(visit(member, HERE, ROTATING_CODE), OptionalLong.empty());

        assertThat(draw.prizes()).extracting(DrawOffer.Odds::weight).containsExactly(0L, 10L);
        assertThat(draw.weights()).isEqualTo(10);
        assertThat(draw.limit()).isEmpty();
    }

    @Test
    void saysWhatStandsInTheWayOfADraw() {
        MemberAccount drew = having(member, new Use(UseKind.DRAW, "", NOW.businessDay(), 2));
        MemberAccount poor = memberWithPoints(LI, 49);
        OptionalLong two = OptionalLong.of(2);

        assertThat(draw(visit(drew, HERE, ROTATING_CODE), two).obstacle())
                .contains(RewardRefusal.LIMIT_REACHED);
        assertThat(draw(visit(drew, HERE, ROTATING_CODE), two).limit())
                .contains(new UseLimit(UseLimit.Period.DAY, 2, 2));
        assertThat(draw(visit(poor, HERE, ROTATING_CODE), two).missing()).isEqualTo(1);
        assertThat(draw(visit(poor, HERE, ROTATING_CODE), two).obstacle())
                .contains(RewardRefusal.INSUFFICIENT_POINTS);
        assertThat(draw(visit(member, THERE, ROTATING_CODE), two).obstacle())
                .contains(RewardRefusal.LIMITED_ELSEWHERE);
        assertThat(draw(visit(member, THERE, ROTATING_CODE), OptionalLong.empty()).obstacle())
                .isEmpty();
    }

    private static Reward limits(long week, long month, long year) {
        return new Reward(
                "EGG",
                1,
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                false,
                OptionalLong.of(week),
                OptionalLong.of(month),
                OptionalLong.of(year),
                OptionalLong.empty());
    }

    private static Reward flash(LocalDateTime from) {
        return new Reward(
                "FLASH",
                1,
                Money.ZERO,
                Optional.of(from),
                Optional.empty(),
                Optional.of(GOLD),
                24,
                Optional.empty(),
                false,
                false,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private RewardOffer offer(MemberAccount account, Reward reward) {
        return offer(account, reward, NOW);
    }

    private RewardOffer offer(MemberAccount account, Reward reward, Occasion occasion) {
        return new OfferRewards(Rewards.rules(Optional.empty(), reward), NAMED, given)
                .shelf(visit(account, HERE, ROTATING_CODE), occasion)
                .offers()
                .getFirst();
    }

    private DrawOffer draw(Visit visit, OptionalLong perDay) {
        return shelf(visit, Optional.of(lottery(perDay))).draw().orElseThrow();
    }

    private RewardShelf shelf(MemberAccount account) {
        return shelf(visit(account, HERE, ROTATING_CODE), Optional.empty());
    }

    private RewardShelf shelf(Visit visit, Optional<Lottery> lottery, Reward... rewards) {
        return new OfferRewards(Rewards.rules(lottery, rewards), NAMED, given).shelf(visit, NOW);
    }
}
