package linli.station.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import linli.core.checkout.AccountChange;
import linli.core.checkout.Act;
import linli.core.checkout.ActId;
import linli.core.checkout.Identification;
import linli.core.checkout.Occasion;
import linli.core.checkout.Redemption;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.operator.LockOut;
import linli.core.pickup.HandoverLine;
import linli.core.points.LedgerEntry;
import linli.core.sale.Earning;
import linli.core.sale.PricedLine;
import linli.core.sale.Quantity;
import linli.core.tender.Tender;

/** The rows that an act makes. The same act makes the same rows whenever it is asked. */
final class ActRows {

    private final Texts texts;
    private final Passwords passwords;
    private final Expiry expiry;
    private final Function<ActId, String> receiptCodes;

    ActRows(Texts texts, Passwords passwords, Expiry expiry, Function<ActId, String> receiptCodes) {
        this.texts = texts;
        this.passwords = passwords;
        this.expiry = expiry;
        this.receiptCodes = receiptCodes;
    }

    /** All rows of the act in the entry {@code seq}. */
    List<Row> of(long seq, Act act) {
        List<Row> rows = new ArrayList<>();
        Occasion occasion = act.occasion();
        rows.add(
                new ActRow(
                        seq,
                        occasion.act().value(),
                        act.getClass().getSimpleName(),
                        occasion.at(),
                        occasion.businessDay(),
                        occasion.operator()));
        switch (act) {
            case Act.MemberRegistered(var when, var member, var changes) ->
                    rows.add(registered(seq, member));
            case Act.SaleCompleted sale -> addSale(rows, seq, sale);
            case Act.SaleSuspended aside -> rows.add(new HeldSaleRow(seq, aside));
            case Act.SaleRecalled again -> rows.add(new RecalledSaleRow(seq, again.held().value()));
            case Act.OrderHandedOver handover -> addHandover(rows, seq, handover);
            case Act.RewardRedeemed redeemed -> addRedemption(rows, seq, redeemed);
            case Act.RedemptionCancelled cancelled -> addCancelled(rows, seq, cancelled);
            case Act.PrizeDrawn drawn -> addDrawn(rows, seq, drawn);
            case Act.TicketRefunded refunded -> addRefund(rows, seq, refunded);
            case Act.ShiftOpened(var when, var openingFloat) ->
                    rows.add(new ShiftRow(seq, when.operator(), openingFloat.fen()));
            case Act.CashMoved(var when, var movement) ->
                    rows.add(new CashMovementRow(seq, movement));
            case Act.ShiftClosed(var when, var closing) ->
                    rows.add(new ShiftClosingRow(seq, closing));
            case Act.OperatorChanged changed -> rows.add(new OperatorRow(seq, changed));
            case Act.SignedIn(var when, var operator) ->
                    rows.add(new SignInRow(seq, operator, LockOut.NONE));
            case Act.SignInRefused(var when, var operator, var lockOut) ->
                    rows.add(new SignInRow(seq, operator, lockOut));
            case Act.DayClosed closed -> rows.add(new ClosedDayRow(seq, closed.day()));
            case Act.EscrowReceived received -> {}
            case Act.EscrowReturned returned -> {}
        }
        if (act.cash().fen() != 0) {
            rows.add(new DrawerChangeRow(seq, act.cash().fen()));
        }
        addChanges(rows, seq, act.changes());
        return rows;
    }

    private Row registered(long seq, Member member) {
        return new RegisteredMemberRow(
                seq,
                member.id().value(),
                member.number().value(),
                passwords.lastFour(member.profile().lastFour()),
                member.home().value(),
                member.inviter().map(MemberId::value).orElse(""),
                member.since(),
                texts.seal(member.profile(), member.id()));
    }

    private void addSale(List<Row> rows, long seq, Act.SaleCompleted act) {
        rows.add(
                new TicketRow(
                        seq,
                        receiptCodes.apply(act.occasion().act()),
                        act.sale().sale().member().map(MemberId::value).orElse(""),
                        act.sale().gross().fen(),
                        act.sale().net().fen(),
                        act.sale().pointsSpent(),
                        act.sale().pointsEarned(),
                        act.payment().cashKept().fen()));
        int place = 0;
        for (PricedLine line : act.sale().lines()) {
            rows.add(line(new Place(seq, ++place), line));
        }
        addTenders(rows, seq, act.payment().tenders(), 1);
        act.identification().ifPresent(id -> addSerial(rows, seq, id));
    }

    private static Row line(Place place, PricedLine line) {
        Quantity quantity = line.item().quantity();
        return new TicketLineRow(
                place,
                line.item().product().sku().value(),
                line.item().product().name(),
                quantity instanceof Quantity.Pieces(long count) ? count : 0,
                quantity instanceof Quantity.Weight(var weight) ? weight.grams() : 0,
                line.price().name(),
                line.gross().fen(),
                line.amount().fen(),
                line.coupon().fen(),
                line.points().fen(),
                line.round().fen());
    }

    private static void addTenders(List<Row> rows, long seq, List<Tender> tenders, int sign) {
        int place = 0;
        for (Tender tender : tenders) {
            rows.add(
                    new TenderRow(
                            new Place(seq, ++place),
                            tender.type().name(),
                            sign * tender.amount().fen(),
                            tender.reference()));
        }
    }

    private void addRedemption(List<Row> rows, long seq, Act.RewardRedeemed act) {
        Redemption redemption = act.redemption();
        rows.add(
                new RedemptionRow(
                        seq,
                        redemption.id().value(),
                        redemption.member().value(),
                        redemption.reward(),
                        redemption.day(),
                        redemption.points(),
                        redemption.cash().fen(),
                        act.payment().cashKept().fen()));
        addTenders(rows, seq, act.payment().tenders(), 1);
        addReceipt(rows, seq, act);
        addSerial(rows, seq, act.identification());
    }

    private void addCancelled(List<Row> rows, long seq, Act.RedemptionCancelled act) {
        rows.add(
                new CancelledRedemptionRow(
                        seq,
                        act.redemption().id().value(),
                        act.redemption().reward(),
                        act.cashGivenBack().fen()));
        addTenders(rows, seq, act.givenBack(), -1);
        addReceipt(rows, seq, act);
    }

    private void addDrawn(List<Row> rows, long seq, Act.PrizeDrawn act) {
        rows.add(
                new DrawnPrizeRow(
                        seq, act.member().value(), act.prize().id(), act.points(), act.random()));
        addReceipt(rows, seq, act);
        addSerial(rows, seq, act.identification());
    }

    private void addRefund(List<Row> rows, long seq, Act.TicketRefunded act) {
        rows.addAll(RefundRows.of(seq, act));
        addTenders(rows, seq, act.payout().tenders(), -1);
        addReceipt(rows, seq, act);
    }

    private void addReceipt(List<Row> rows, long seq, Act act) {
        rows.add(new ReceiptRow(seq, receiptCodes.apply(act.occasion().act())));
    }

    private void addHandover(List<Row> rows, long seq, Act.OrderHandedOver act) {
        int place = 0;
        for (HandoverLine line : act.lines()) {
            rows.add(
                    new HandoverLineRow(
                            new Place(seq, ++place),
                            act.order().id().value(),
                            line.line(),
                            line.qty()));
        }
        rows.add(
                new HandoverRow(
                        seq,
                        act.order().member().value(),
                        act.paid().fen(),
                        act.earnings().stream().mapToLong(Earning::points).sum()));
        addReceipt(rows, seq, act);
        act.identification().ifPresent(id -> addSerial(rows, seq, id));
    }

    private static void addSerial(List<Row> rows, long seq, Identification identification) {
        if (!identification.serial().isEmpty()) {
            rows.add(
                    new CodeSerialRow(
                            seq, identification.serial(), identification.member().value()));
        }
    }

    private void addChanges(List<Row> rows, long seq, List<AccountChange> changes) {
        int place = 0;
        int ledgerPlace = 0;
        for (AccountChange change : changes) {
            String member = change.member().value();
            rows.add(
                    new AccountChangeRow(
                            new Place(seq, ++place),
                            member,
                            expiry.firstOf(change),
                            texts.change(change)));
            for (LedgerEntry entry : change.ledger()) {
                rows.add(
                        new LedgerEntryRow(
                                new Place(seq, ++ledgerPlace),
                                member,
                                entry.reason(),
                                entry.ref(),
                                entry.points()));
            }
        }
    }
}
