package linli.contract.v1.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.act.Redemption;
import linli.core.act.Returned;
import linli.core.act.Ticket.TicketGrowth;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.act.ValueAct;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.core.catalog.Promo;
import linli.core.catalog.Sku;
import linli.core.claim.ClaimDecision;
import linli.core.dispute.DisputeNotice;
import linli.core.member.FreezeReason;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.operator.LockOut;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.points.EscrowMove;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.UnitChange;
import linli.core.points.ValueWhy;
import linli.core.points.Why;
import linli.core.reward.Chance;
import linli.core.reward.Prize;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.PriceKind;
import linli.core.sale.PricedLine;
import linli.core.sale.PricedSale;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Payment;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import linli.core.tier.Upgrade;
import linli.core.value.TopUp;

/** Acts with every field drawn by a seeded generator; they need not make sense, only travel. */
public final class RandomActs {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "土鸡蛋 30枚",
                    "a\"b\\c",
                    "𠮷野家 🍎",
                    "O'Brien",
                    "冷藏-2",
                    "</script>",
                    "x".repeat(60));

    private final Random random;

    public RandomActs(long seed) {
        this.random = new Random(seed);
    }

    public Act act() {
        return switch (random.nextInt(28)) {
            case 0 -> new Act.MemberRegistered(occasion(), member(), changes());
            case 1 ->
                    new Act.SaleCompleted(
                            occasion(),
                            pricedSale(),
                            payment(),
                            maybe(this::identified),
                            changes());
            case 2 ->
                    new Act.OrderHandedOver(
                            occasion(),
                            order(),
                            list(() -> new HandoverLine(1 + random.nextInt(9), positive())),
                            Money.ofFen(positive()),
                            list(this::earning),
                            terms(),
                            text(),
                            maybe(this::identified),
                            changes());
            case 4 ->
                    new Act.RewardRedeemed(
                            occasion(),
                            redemption(),
                            maybe(this::label),
                            payment(),
                            identified(),
                            changes());
            case 5 ->
                    new Act.RedemptionCancelled(
                            occasion(),
                            redemption(),
                            maybe(this::label),
                            payment().tenders(),
                            changes());
            case 6 -> drawn();
            case 3 -> new Act.ShiftOpened(occasion(), Money.ofFen(positive()));
            case 7 -> new Act.EscrowReceived(occasion(), changes());
            case 8 -> new Act.EscrowReturned(occasion(), changes());
            case 9 -> new Act.CashMoved(occasion(), RandomTill.movement(random));
            case 10 -> new Act.ShiftClosed(occasion(), RandomTill.closing(random));
            case 11 -> new Act.TicketRefunded(occasion(), returned(), payout(), changes());
            case 12 ->
                    new Act.OperatorChanged(
                            occasion(), RandomTill.operator(random), "c2FsdA.aGFzaA");
            case 13 -> new Act.SignedIn(occasion(), RandomTill.operator(random).id());
            case 14 ->
                    new Act.SignInRefused(
                            occasion(),
                            RandomTill.operator(random).id(),
                            LockOut.NONE.afterWrongPin(Instant.EPOCH));
            case 27 -> new Act.LockOutEnded(occasion(), RandomTill.operator(random).id());
            case 25 -> filed();
            case 26 -> settled();
            case 15 -> suspended();
            case 16 -> new Act.SaleRecalled(occasion(), new ActId(id()));
            case 17 ->
                    new MemberAct.ActivityClaimed(
                            occasion(),
                            id(),
                            maybe(() -> new ActId(id())),
                            maybe(this::amount),
                            identified(),
                            changes());
            case 18 ->
                    new MemberAct.PlusSold(
                            occasion(),
                            new MemberId(id()),
                            Money.ofFen(positive()),
                            maybe(this::day),
                            day(),
                            payment(),
                            changes());
            case 19 ->
                    new MemberAct.MemberEdited(
                            occasion(), member().id(), member().profile(), member().profile());
            case 20 ->
                    new MemberAct.MemberFrozen(
                            occasion(),
                            new MemberId(id()),
                            random.nextBoolean(),
                            FreezeReason.values()[random.nextInt(3)]);
            case 21 ->
                    new MemberAct.CardReplaced(
                            occasion(), new MemberId(id()), member().number(), member().number());
            case 22 ->
                    new ValueAct.ToppedUp(occasion(), topUp(), payment(), identified(), changes());
            case 23 ->
                    new ValueAct.Withdrawn(
                            occasion(),
                            maybe(() -> new ActId(id())),
                            Money.ofFen(positive()),
                            Money.ofFen(positive()),
                            payment().tenders(),
                            List.of(change()));
            default -> new Act.DayClosed(occasion(), day(), changes());
        };
    }

    private Quantity amount() {
        return random.nextBoolean()
                ? new Quantity.Pieces(positive())
                : new Quantity.Weight(new Grams(positive()));
    }

    Label label() {
        return new Label(
                Label.Kind.values()[random.nextInt(Label.Kind.values().length)],
                id(),
                "土鸡蛋",
                text(),
                text());
    }

    private Redemption redemption() {
        return new Redemption(
                new ActId(id()),
                memberId(),
                id(),
                day(),
                positive(),
                Money.ofFen(positive()),
                list(this::slice),
                false);
    }

    private Act.PrizeDrawn drawn() {
        OptionalLong stock =
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(positive());
        return new Act.PrizeDrawn(
                occasion(),
                new Prize(id(), positive(), stock, positive()),
                maybe(this::label),
                positive(),
                random.nextLong() >>> 1,
                List.of(new Chance(id(), positive()), new Chance(id(), positive())),
                identified(),
                changes());
    }

    public Member member() {
        return new Member(
                memberId(),
                new MemberNumber(random.nextLong(MemberNumber.LIMIT)),
                new Profile(text(), "138" + random.nextInt(10_000, 99_999), maybe(this::day)),
                station(),
                maybe(this::memberId),
                day());
    }

    public MemberAccount account() {
        return new MemberAccount(
                memberId(),
                new PointsAccount(list(this::slice), random.nextInt(500)),
                list(this::growth),
                standing(),
                maybe(this::day),
                list(this::use),
                new PointsAccount(list(this::slice), random.nextInt(500)));
    }

    public PickupOrder order() {
        return new PickupOrder(
                new OrderId(id()),
                "9226" + random.nextInt(1000, 9999),
                memberId(),
                station(),
                day(),
                text(),
                list(() -> new OrderLine(product(), positive(), Money.ofFen(positive()), 0)));
    }

    public Product product() {
        return new Product(
                new Sku(id()),
                text(),
                text(),
                money(),
                random.nextBoolean(),
                maybe(this::money),
                list(() ->
                        new Promo(
                                money(),
                                day().atTime(8, 0),
                                day().atTime(20, 0, random.nextInt(60)),
                                random.nextBoolean())),
                random.nextBoolean(),
                random.nextBoolean(),
                maybe(this::id),
                maybe(this::id));
    }

    private Occasion occasion() {
        Instant at = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        var local = at.atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime();
        return new Occasion(
                new ActId(id()),
                at,
                local,
                local.toLocalDate(),
                station(),
                text(),
                maybe(this::id));
    }

    private PricedSale pricedSale() {
        PointsRequest request =
                switch (random.nextInt(3)) {
                    case 0 -> new PointsRequest.None();
                    case 1 -> new PointsRequest.Max();
                    default -> new PointsRequest.Exactly(random.nextInt(100_000));
                };
        Sale sale =
                new Sale(
                        maybe(this::memberId),
                        list(this::item),
                        maybe(this::id),
                        request,
                        random.nextInt(101));
        return new PricedSale(sale, list(this::line), positive(), list(this::earning), terms());
    }

    private Act.SaleSuspended suspended() {
        List<LineItem> items = new ArrayList<>(list(this::item));
        items.add(item());
        return new Act.SaleSuspended(
                occasion(),
                new Sale(
                        maybe(this::memberId),
                        items,
                        maybe(this::id),
                        new PointsRequest.None(),
                        random.nextInt(101)),
                Money.ofFen(positive()));
    }

    private EarningTerms terms() {
        return new EarningTerms(
                maybe(() -> new TierId(id())), positive(), positive(), maybe(this::id));
    }

    private PricedLine line() {
        PriceKind[] kinds = PriceKind.values();
        return new PricedLine(
                item(),
                kinds[random.nextInt(kinds.length)],
                money(),
                money(),
                money(),
                money(),
                money());
    }

    private LineItem item() {
        return new LineItem(product(), quantity(), maybe(this::money));
    }

    private Quantity quantity() {
        return random.nextBoolean()
                ? new Quantity.Pieces(positive())
                : new Quantity.Weight(new Grams(positive()));
    }

    private Payment payment() {
        return new Payment(list(this::tender), Money.ofFen(positive()));
    }

    private Tender tender() {
        TenderType[] types = TenderType.values();
        return new Tender(types[random.nextInt(types.length)], Money.ofFen(positive()), text());
    }

    /** Something that may be disputed. */
    public DisputeNotice disputed() {
        return new DisputeNotice(
                random.nextInt(9),
                positive(),
                id(),
                text(),
                Instant.ofEpochSecond(positive()),
                maybe(() ->
                        new DisputeNotice.Ruling(
                                random.nextBoolean(), Instant.ofEpochSecond(positive()), id())));
    }

    /** What headquarters may say about a claim. */
    public ClaimDecision claimDecision() {
        ClaimDecision.Verdict[] verdicts = ClaimDecision.Verdict.values();
        return new ClaimDecision(
                new ActId(id()),
                verdicts[random.nextInt(verdicts.length)],
                Instant.ofEpochSecond(positive()),
                id(),
                text());
    }

    private Act filed() {
        Returned returned = returned(Optional.of(memberId()));
        Payout payout = payout();
        RandomClaims claims = new RandomClaims(random);
        return new ClaimAct.Filed(
                occasion(),
                claims.about(returned, product()),
                claims.filed(returned, payout),
                changes());
    }

    private Act settled() {
        Returned returned = returned(Optional.of(memberId()));
        Payout payout = payout();
        RandomClaims claims = new RandomClaims(random);
        return new ClaimAct.Settled(
                occasion(),
                claims.act(),
                claims.about(returned, product()),
                claims.remedy(returned, payout),
                changes());
    }

    private Returned returned() {
        return returned(maybe(this::memberId));
    }

    private Returned returned(Optional<MemberId> member) {
        Returned.Reason[] reasons = Returned.Reason.values();
        List<Returned.Line> lines = new ArrayList<>();
        for (int line = 1 + random.nextInt(3); line <= 5; line += 1 + random.nextInt(3)) {
            lines.add(new Returned.Line(line, product(), quantity(), Money.ofFen(positive())));
        }
        return new Returned(
                new ActId(id()),
                positive(),
                random.nextInt(100),
                member,
                reasons[random.nextInt(reasons.length)],
                lines,
                Money.ofFen(positive()),
                positive(),
                positive(),
                new Returned.Rest(
                        random.nextBoolean(),
                        positive(),
                        positive(),
                        new TicketGrowth(money().fen(), money().fen()),
                        random.nextBoolean()));
    }

    private Payout payout() {
        return new Payout(list(this::tender), Money.ofFen(positive()));
    }

    private List<AccountChange> changes() {
        return list(this::change);
    }

    private AccountChange change() {
        return new AccountChange(
                memberId(),
                list(this::entry),
                list(this::growth),
                maybe(this::standing),
                maybe(this::day),
                list(this::use),
                list(this::move),
                unitChange());
    }

    private LedgerEntry entry() {
        return switch (random.nextInt(3)) {
            case 0 -> new LedgerEntry.Credit(why(), id(), positive(), 0, list(this::slice));
            case 1 -> new LedgerEntry.Debit(why(), id(), list(this::slice), random.nextInt(9));
            default -> new LedgerEntry.DebtPaid(why(), id(), positive());
        };
    }

    Why why() {
        return switch (random.nextInt(14)) {
            case 0 -> award();
            case 1 -> new Why.Capped(award(), positive(), positive());
            case 2 -> new Why.Activity(id(), positive());
            case 3 -> new Why.Burn(positive(), positive());
            case 4 -> new Why.BurnRestored(id(), money(), positive(), positive());
            case 5 -> new Why.Clawback(id(), positive(), positive(), positive());
            case 6 -> new Why.DebtPaid(money(), positive(), positive());
            case 7 -> new Why.Expired(day(), positive());
            case 8 -> new Why.Redeemed(id(), positive(), id(), random.nextInt(10_000));
            case 9 -> new Why.RedemptionCancelled(id(), id(), positive());
            case 10 -> new Why.Drawn(positive());
            case 11 -> new Why.PrizeWon(id(), positive());
            case 12 -> valueWhy();
            default -> new Why.Opening(positive());
        };
    }

    private ValueWhy valueWhy() {
        Money amount = Money.ofFen(positive());
        return switch (random.nextInt(6)) {
            case 0 -> new ValueWhy.ToppedUp(amount);
            case 1 ->
                    new ValueWhy.TopUpGift(
                            Money.ofFen(positive()), Money.ofFen(positive()), amount);
            case 2 -> new ValueWhy.ValuePaid(amount);
            case 3 -> new ValueWhy.ValueRestored(id(), amount);
            case 4 -> new ValueWhy.ValueWithdrawn(amount);
            default -> new ValueWhy.GiftForfeited(amount);
        };
    }

    private TopUp topUp() {
        return new TopUp(
                Money.ofFen(positive()), Money.ofFen(positive()), Money.ofFen(positive()), day());
    }

    private UnitChange unitChange() {
        return random.nextBoolean()
                ? UnitChange.NONE
                : new UnitChange(list(this::entry), list(this::move));
    }

    private EscrowMove move() {
        return new EscrowMove(list(this::slice), holder());
    }

    private Why.Award award() {
        return switch (random.nextInt(4)) {
            case 0 -> new Why.BasePoints(Money.ofFen(positive() * 100), 1 + random.nextInt(100));
            case 1 -> new Why.TierBonus(positive(), id(), 10_000L + random.nextInt(10_000));
            case 2 -> new Why.PlusBonus(positive(), 10_000L + random.nextInt(10_000));
            default -> new Why.CampaignBonus(id(), positive(), 20_000L + random.nextInt(10_000));
        };
    }

    private LotSlice slice() {
        return new LotSlice(new LotId(id() + "/1"), day(), day(), holder(), positive());
    }

    private Holder holder() {
        return switch (random.nextInt(5)) {
            case 0 -> new Holder.Free();
            case 1 -> new Holder.Held();
            case 2 -> new Holder.Offered(station());
            case 3 -> new Holder.Frozen(station());
            default -> new Holder.Escrow(station());
        };
    }

    private GrowthEntry growth() {
        return new GrowthEntry(day(), money().fen(), money().fen());
    }

    private TierStanding standing() {
        return new TierStanding(
                new TierId(id()),
                maybe(this::day),
                list(() ->
                        new Upgrade(
                                day(), new TierId("BASIC"), maybe(this::day), new TierId("GOLD"))));
    }

    private Use use() {
        UseKind[] kinds = UseKind.values();
        return new Use(kinds[random.nextInt(kinds.length)], text(), day(), money().fen());
    }

    private Identification identified() {
        Identification.Kind[] kinds = Identification.Kind.values();
        return new Identification(memberId(), kinds[random.nextInt(kinds.length)], "0a1b");
    }

    private Earning earning() {
        return new Earning(award());
    }

    private MemberId memberId() {
        return new MemberId(id());
    }

    private StationId station() {
        return new StationId(id());
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private LocalDate day() {
        return LocalDate.of(1970, 1, 1).plusDays(random.nextInt(47_000));
    }

    private Money money() {
        return Money.ofFen(random.nextLong(-1_000_000, 1_000_000));
    }

    private long positive() {
        return 1 + random.nextInt(1_000_000);
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(4)).toList();
    }
}
