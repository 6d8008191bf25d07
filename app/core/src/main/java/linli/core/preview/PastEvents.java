package linli.core.preview;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.act.MemberAct;
import linli.core.act.Returned;
import linli.core.act.ValueAct;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.pickup.Handover;
import linli.core.refund.RefundLine;
import linli.core.sale.LineItem;
import linli.core.sale.PricedLine;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.simulate.ScenarioEvent;
import linli.core.simulate.ScenarioEvent.PickUpLine;
import linli.core.simulate.ScenarioEvent.SellLine;

/**
 * Acts as what was asked for then, so that other rules can decide it again. Goods are what they
 * were then, price and all: every product as it once was has a code of its own here.
 */
final class PastEvents {

    private final Map<Product, Sku> codes = new HashMap<>();
    private final Map<Sku, Product> goods = new HashMap<>();

    /** All goods of the events made so far; it grows with them. */
    Map<Sku, Product> goods() {
        return goods;
    }

    /** What was asked for by the act; nothing where the rules have nothing to decide. */
    Optional<ScenarioEvent> of(Act act, LocalDateTime at) {
        String id = act.occasion().act().value();
        return switch (act) {
            case Act.MemberRegistered joined -> Optional.of(joined(id, at, joined));
            case Act.SaleCompleted sale -> Optional.of(sold(id, at, sale.sale().sale(), sale));
            case Act.OrderHandedOver handover -> Optional.of(handedOver(id, at, handover));
            case Act.RewardRedeemed taken ->
                    Optional.of(
                            new ScenarioEvent.Redeem(
                                    id,
                                    at,
                                    taken.redemption().member(),
                                    taken.redemption().reward()));
            case Act.RedemptionCancelled back ->
                    Optional.of(
                            new ScenarioEvent.CancelRedeem(id, at, back.redemption().id().value()));
            case Act.PrizeDrawn drawn ->
                    Optional.of(new ScenarioEvent.Draw(id, at, drawn.member(), drawn.random()));
            case Act.TicketRefunded back -> Optional.of(cameBack(id, at, back.returned()));
            case ClaimAct claim -> claim.refund().map(back -> cameBack(id, at, back.returned()));
            case ValueAct.ToppedUp topUp -> Optional.empty();
            case ValueAct.Withdrawn withdrawn -> Optional.empty();
            case Act.ShiftOpened shift -> Optional.empty();
            case Act.CashMoved cash -> Optional.empty();
            case Act.ShiftClosed shift -> Optional.empty();
            case Act.OperatorChanged changed -> Optional.empty();
            case Act.SignedIn signedIn -> Optional.empty();
            case Act.SignInRefused refused -> Optional.empty();
            case Act.LockOutEnded ended -> Optional.empty();
            case Act.SaleSuspended aside -> Optional.empty();
            case Act.SaleRecalled again -> Optional.empty();
            case Act.DayClosed closed -> Optional.empty();
            case MemberAct.ActivityClaimed done -> Optional.of(engaged(id, at, done));
            case MemberAct.PlusSold sold ->
                    Optional.of(new ScenarioEvent.Subscribe(id, at, sold.member()));
            case MemberAct about -> Optional.empty();
            case Act.EscrowReceived received -> Optional.empty();
            case Act.EscrowReturned returned -> Optional.empty();
        };
    }

    /** The earlier act that the event goes back to. */
    static Optional<String> names(ScenarioEvent event) {
        return switch (event) {
            case ScenarioEvent.TakeBack back -> Optional.of(back.ticket());
            case ScenarioEvent.CancelRedeem cancel -> Optional.of(cancel.redemption());
            case ScenarioEvent.Engage engage -> engage.order();
            default -> Optional.empty();
        };
    }

    /** The member that the event takes to be known. */
    static Optional<MemberId> member(ScenarioEvent event) {
        return switch (event) {
            case ScenarioEvent.Register joined -> joined.inviter();
            case ScenarioEvent.Sell sale -> sale.member();
            case ScenarioEvent.PickUp handover -> Optional.of(handover.member());
            case ScenarioEvent.TakeBack back -> Optional.empty();
            case ScenarioEvent.Engage activity -> Optional.of(activity.member());
            case ScenarioEvent.Subscribe plus -> Optional.of(plus.member());
            case ScenarioEvent.Redeem reward -> Optional.of(reward.member());
            case ScenarioEvent.CancelRedeem cancel -> Optional.empty();
            case ScenarioEvent.Draw draw -> Optional.of(draw.member());
        };
    }

    private static ScenarioEvent joined(String id, LocalDateTime at, Act.MemberRegistered act) {
        return new ScenarioEvent.Register(
                id,
                at,
                act.member().id(),
                act.member().profile().birthday(),
                act.member().inviter());
    }

    private ScenarioEvent sold(String id, LocalDateTime at, Sale sale, Act.SaleCompleted act) {
        List<SellLine> lines = new ArrayList<>(act.sale().lines().size());
        for (PricedLine line : act.sale().lines()) {
            lines.add(line(line.item()));
        }
        return new ScenarioEvent.Sell(
                id, at, sale.member(), lines, sale.coupon(), sale.points(), sale.roundOffFen());
    }

    private static ScenarioEvent engaged(
            String id, LocalDateTime at, MemberAct.ActivityClaimed act) {
        return new ScenarioEvent.Engage(
                id, at, act.member(), act.kind(), act.ticket().map(ActId::value));
    }

    private static ScenarioEvent cameBack(String id, LocalDateTime at, Returned returned) {
        return new ScenarioEvent.TakeBack(
                id,
                at,
                returned.ticket().value(),
                returned.lines().stream()
                        .map(line -> new RefundLine(line.line(), OptionalLong.of(line.qty())))
                        .toList());
    }

    private SellLine line(LineItem item) {
        OptionalLong override =
                item.override().map(Money::fen).map(OptionalLong::of).orElse(OptionalLong.empty());
        return switch (item.quantity()) {
            case Quantity.Pieces(long count) ->
                    new SellLine(
                            code(item.product()),
                            OptionalLong.of(count),
                            OptionalLong.empty(),
                            override);
            case Quantity.Weight(var weight) ->
                    new SellLine(
                            code(item.product()),
                            OptionalLong.empty(),
                            OptionalLong.of(weight.grams()),
                            override);
        };
    }

    private ScenarioEvent handedOver(String id, LocalDateTime at, Act.OrderHandedOver act) {
        List<PickUpLine> lines = new ArrayList<>(act.lines().size());
        for (Handover.Part part : act.parts()) {
            lines.add(
                    new PickUpLine(
                            code(part.product()), OptionalLong.of(part.qty()), part.paid().fen()));
        }
        return new ScenarioEvent.PickUp(id, at, act.order().member(), lines);
    }

    private Sku code(Product product) {
        return codes.computeIfAbsent(
                product,
                fresh -> {
                    Sku code = new Sku(Integer.toString(goods.size()));
                    goods.put(code, fresh);
                    return code;
                });
    }
}
