package linli.core.checkout;

import static linli.core.Shop.BASIC;
import static linli.core.Shop.GOLD;
import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.THERE;
import static linli.core.Shop.WANG;
import static linli.core.Shop.accepted;
import static linli.core.Shop.day;
import static linli.core.Shop.fen;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.Shop.sale;
import static linli.core.Shop.saleTo;
import static linli.core.Shop.yuan;
import static linli.core.account.Accounts.customer;
import static linli.core.account.Accounts.having;
import static linli.core.account.Accounts.holding;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.newMember;
import static linli.core.account.Accounts.ofTier;
import static linli.core.account.Accounts.owing;
import static linli.core.account.Accounts.withPlusUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.campaign.Activity;
import linli.core.campaign.Campaign;
import linli.core.catalog.Product;
import linli.core.points.EarnRule;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.sale.Earning;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.tier.GrowthEntry;
import linli.core.visit.Customer;
import org.junit.jupiter.api.Test;

public class CompleteSaleTest {

    private static final String TODAY = "2026-12-05";

    private final Product goods = piece("GOODS", "OTHER", 100);

    @Test
    void aSaleToNobodyChangesNoAccount() {
        Act.SaleCompleted act = accepted(complete(rules(), sale(pieces(goods, 30)), none()));

        assertThat(act.changes()).isEmpty();
        assertThat(act.sale().earnings()).isEmpty();
        assertThat(act.sale().net()).isEqualTo(yuan(30));
    }

    @Test
    void nothingCompletesUnlessTendersCoverTheNet() {
        Outcome<Act.SaleCompleted> oneFenShort =
                new CompleteSale(rules())
                        .decide(
                                sale(pieces(goods, 30)),
                                none(),
                                List.of(new Tender(TenderType.CASH, fen(2999), "")),
                                Optional.empty(),
                                on(TODAY));

        assertThat(refusal(oneFenShort)).isEqualTo(TenderRefusal.NOT_COVERED);
    }

    @Test
    void aMemberEarnsBaseTierAndPlusBonusAsOneLotEach() {
        MemberAccount gold = withPlusUntil(ofTier(newMember(LI), GOLD, "2027-12-31"), "2026-12-05");

        Act.SaleCompleted act = sell(gold, 39);

        assertThat(entries(act))
                .containsExactly(
                        tuple("BASE", 37L), tuple("TIER_BONUS", 7L), tuple("PLUS_BONUS", 7L));
        assertThat(lots(act))
                .allSatisfy(lot -> {
                    assertThat(lot.expires()).isEqualTo(day("2027-12-31"));
                    assertThat(lot.holder()).isEqualTo(new Holder.Escrow(HERE));
                });
        assertThat(lots(act)).extracting(LotSlice::lot).doesNotHaveDuplicates();
    }

    @Test
    void thePaidMembershipEndsWithItsLastDay() {
        MemberAccount lapsed = withPlusUntil(newMember(LI), "2026-12-04");

        assertThat(entries(sell(lapsed, 39))).containsExactly(tuple("BASE", 39L));
    }

    @Test
    void ofAllCampaignsOnlyTheOneThatGivesMostCounts() {
        LoyaltyRules busy =
                withCampaigns(
                        campaign("double", 20_000, List.of()),
                        campaign("fruit", 50_000, List.of("FRUIT")),
                        campaign("triple", 30_000, List.of()),
                        campaign("also-triple", 30_000, List.of()));

        Act.SaleCompleted act =
                accepted(complete(busy, saleTo(LI, pieces(goods, 39)), customerOf(newMember(LI))));

        assertThat(entries(act)).containsExactly(tuple("BASE", 39L), tuple("CAMPAIGN:triple", 78L));
        assertThat(act.sale().terms().campaign()).contains("triple");
    }

    @Test
    void aCampaignForTheBirthdayMonthNeedsTheBirthday() {
        LoyaltyRules rules =
                withCampaigns(
                        new Campaign(
                                "birthday",
                                20_000,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                false,
                                true));
        Customer december = new Customer(newMember(LI), Optional.of(day("1960-12-31")));
        Customer june = new Customer(newMember(LI), Optional.of(day("1960-06-05")));
        Sale sale = saleTo(LI, pieces(goods, 10));

        assertThat(earned(accepted(complete(rules, sale, Optional.of(december))))).isEqualTo(20);
        assertThat(earned(accepted(complete(rules, sale, Optional.of(june))))).isEqualTo(10);
        assertThat(earned(accepted(complete(rules, sale, customerOf(newMember(LI))))))
                .isEqualTo(10);
    }

    @Test
    void theDailyCapCutsTheLastEarningsFirst() {
        MemberAccount gold = ofTier(newMember(LI), GOLD, "2027-12-31");
        MemberAccount busy = having(gold, new Use(UseKind.TICKET_POINTS, "", day(TODAY), 1950));

        assertThat(entries(sell(busy, 39)))
                .containsExactly(tuple("BASE", 38L), tuple("TIER_BONUS", 7L));
        assertThat(entries(sell(having(gold, capUsed(TODAY, 1960)), 50)))
                .containsExactly(tuple("BASE", 40L));
        assertThat(entries(sell(having(gold, capUsed(TODAY, 2000)), 50))).isEmpty();
        assertThat(entries(sell(having(gold, capUsed("2026-12-04", 2000)), 50))).hasSize(2);
    }

    @Test
    void aCutEarningStillCountsTheCampaignForLaterRefunds() {
        LoyaltyRules rules = withCampaigns(campaign("double", 20_000, List.of()));
        MemberAccount full = having(newMember(LI), capUsed(TODAY, 2000));

        Act.SaleCompleted act =
                accepted(complete(rules, saleTo(LI, pieces(goods, 10)), customerOf(full)));

        assertThat(act.sale().earnings()).isEmpty();
        assertThat(act.sale().terms().campaign()).contains("double");
    }

    @Test
    void pointsAreBurnedBeforeTheTicketEarns() {
        Act.SaleCompleted act =
                accepted(
                        complete(
                                rules(),
                                paying(saleTo(LI, pieces(goods, 30)), 1000),
                                customerOf(memberWithPoints(LI, 1500))));

        assertThat(entries(act)).containsExactly(tuple("BURN", -1000L), tuple("BASE", 20L));
        assertThat(act.sale().net()).isEqualTo(yuan(20));
    }

    @Test
    void pointsHeldByAnotherStationCanNotBeSpentHere() {
        MemberAccount account = holding(newMember(LI), THERE, 5000);

        assertThat(
                        refusal(
                                complete(
                                        rules(),
                                        paying(saleTo(LI, pieces(goods, 30)), 100),
                                        customerOf(account))))
                .isEqualTo(SaleRefusal.INSUFFICIENT_POINTS);
    }

    @Test
    void withDebtNoPointsCanBeSpentAndLaterPointsPayIt() {
        MemberAccount owing = owing(newMember(LI), 30);

        Act.SaleCompleted act = sell(owing, 100);
        MemberAccount after = owing.apply(act.changes().getFirst());

        assertThat(entries(act)).containsExactly(tuple("BASE", 100L));
        assertThat(after.points().debt()).isZero();
        assertThat(after.availableAt(HERE)).isEqualTo(70);
    }

    @Test
    void aTicketGrowsByYuanAndOrderAndMayRaiseTheTierAtOnce() {
        Act.SaleCompleted act = sell(newMember(LI), 495);
        AccountChange change = act.changes().getFirst();

        assertThat(change.growth()).containsExactly(new GrowthEntry(day(TODAY), 500, 495));
        assertThat(change.tier().orElseThrow().tier()).isEqualTo(SILVER);
        assertThat(change.tier().orElseThrow().until()).contains(day("2027-12-31"));
        assertThat(entries(act)).containsExactly(tuple("BASE", 495L));
    }

    @Test
    void aSmallTicketGivesNoGrowthForTheOrder() {
        assertThat(sell(newMember(LI), 4).changes().getFirst().growth())
                .containsExactly(new GrowthEntry(day(TODAY), 4, 4));
    }

    @Test
    void aCouponIsUsedUp() {
        Sale sale =
                new Sale(
                        Optional.of(LI),
                        List.of(pieces(goods, 40)),
                        Optional.of("OFF5"),
                        new PointsRequest.None(),
                        0);
        MemberAccount before = newMember(LI);
        Act.SaleCompleted act = accepted(complete(rules(), sale, customerOf(before)));

        MemberAccount after = before.apply(act.changes().getFirst());

        assertThat(refusal(complete(rules(), sale, customerOf(after))))
                .isEqualTo(SaleRefusal.LIMIT_REACHED);
    }

    @Test
    void theFirstRealTicketMakesAWaitingReferralDue() {
        LoyaltyRules vesting = withVesting(10);
        MemberAccount wang = having(newMember(WANG), new Use(UseKind.VESTING, "LI", day(TODAY), 1));
        Customer customer = new Customer(wang, Optional.empty(), Optional.of(newMember(LI)));

        Act.SaleCompleted small =
                accepted(complete(vesting, saleTo(WANG, pieces(goods, 9)), Optional.of(customer)));
        Act.SaleCompleted real =
                accepted(complete(vesting, saleTo(WANG, pieces(goods, 10)), Optional.of(customer)));

        assertThat(wang.vestingInviter()).contains(LI);
        assertThat(small.changes()).hasSize(1);
        assertThat(real.changes()).hasSize(2);
        assertThat(real.changes().getLast().member()).isEqualTo(LI);
        assertThat(real.changes().getLast().ledger())
                .extracting(LedgerEntry::reason, LedgerEntry::points)
                .containsExactly(tuple("REFERRAL", 200L));
        assertThat(wang.apply(real.changes().getFirst()).vestingInviter()).isEmpty();
        assertThat(lots(real)).extracting(LotSlice::lot).doesNotHaveDuplicates();
    }

    @Test
    void aReferralOverItsLimitIsUsedUpForNothing() {
        MemberAccount busy =
                having(newMember(LI), new Use(UseKind.ACTIVITY, "REFERRAL", day("2026-12-01"), 3));
        MemberAccount wang = having(newMember(WANG), new Use(UseKind.VESTING, "LI", day(TODAY), 1));

        Act.SaleCompleted act =
                accepted(
                        complete(
                                withVesting(10),
                                saleTo(WANG, pieces(goods, 10)),
                                Optional.of(
                                        new Customer(wang, Optional.empty(), Optional.of(busy)))));

        assertThat(act.changes()).hasSize(1);
        assertThat(wang.apply(act.changes().getFirst()).vestingInviter()).isEmpty();
    }

    @Test
    void refusesPointsThatNoAccountCanHold() {
        MemberAccount full = memberWithPoints(LI, Long.MAX_VALUE);
        LoyaltyRules uncapped = withEarning(new EarnRule(1, 12, OptionalLong.empty()));

        assertThat(refusal(complete(uncapped, saleTo(LI, pieces(goods, 1)), customerOf(full))))
                .isEqualTo(SaleRefusal.AMOUNT_TOO_LARGE);
    }

    @Test
    void aTierThatTheRulesNoLongerKnowCountsAsTheLowest() {
        MemberAccount odd = ofTier(newMember(LI), new linli.core.tier.TierId("OLD"), "2027-01-31");

        assertThat(entries(sell(odd, 10))).containsExactly(tuple("BASE", 10L));
        assertThat(rules().tiers().of(odd.tier().tier()).id()).isEqualTo(BASIC);
    }

    private Act.SaleCompleted sell(MemberAccount account, long pieces) {
        return accepted(
                complete(
                        rules(),
                        saleTo(account.member(), pieces(goods, pieces)),
                        customerOf(account)));
    }

    private static Outcome<Act.SaleCompleted> complete(
            LoyaltyRules rules, Sale sale, Optional<Customer> customer) {
        return new CompleteSale(rules)
                .decide(
                        sale,
                        customer,
                        net -> List.of(new Tender(TenderType.WECHAT, net, "")),
                        Optional.empty(),
                        on(TODAY));
    }

    private static Optional<Customer> none() {
        return Optional.empty();
    }

    private static Optional<Customer> customerOf(MemberAccount account) {
        return Optional.of(customer(account));
    }

    private static Sale paying(Sale sale, long points) {
        return new Sale(
                sale.member(),
                sale.lines(),
                Optional.empty(),
                new PointsRequest.Exactly(points),
                0);
    }

    private static Use capUsed(String day, long points) {
        return new Use(UseKind.TICKET_POINTS, "", LocalDate.parse(day), points);
    }

    private static long earned(Act.SaleCompleted act) {
        return act.sale().earnings().stream().mapToLong(Earning::points).sum();
    }

    private static List<org.assertj.core.groups.Tuple> entries(Act.SaleCompleted act) {
        return act.changes().getFirst().ledger().stream()
                .map(entry -> tuple(entry.reason(), entry.points()))
                .toList();
    }

    private static List<LotSlice> lots(Act.SaleCompleted act) {
        return act.changes().stream()
                .flatMap(change -> change.ledger().stream())
                .flatMap(entry ->
                        entry instanceof LedgerEntry.Credit credit
                                ? credit.lots().stream()
                                : java.util.stream.Stream.<LotSlice>empty())
                .toList();
    }

    private static Campaign campaign(String id, long multiplierBp, List<String> categories) {
        return new Campaign(
                id,
                multiplierBp,
                Optional.of(day(TODAY).atStartOfDay()),
                Optional.of(day(TODAY).plusDays(1).atStartOfDay()),
                categories,
                List.of(),
                false,
                false);
    }

    private static LoyaltyRules withCampaigns(Campaign... campaigns) {
        return rules().withCampaigns(List.of(campaigns));
    }

    private static LoyaltyRules withEarning(EarnRule earn) {
        return rules().withEarn(earn);
    }

    public static LoyaltyRules withVesting(long yuan) {
        Activity referral =
                new Activity(
                        Activity.REFERRAL,
                        200,
                        OptionalLong.empty(),
                        OptionalLong.of(3),
                        OptionalLong.empty(),
                        fen(0),
                        Optional.of(yuan(yuan)));
        return rules().withActivities(List.of(referral));
    }
}
