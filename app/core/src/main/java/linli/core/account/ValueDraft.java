package linli.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.PointsLedger;
import linli.core.points.Restoring;
import linli.core.points.UnitChange;
import linli.core.points.ValueWhy;
import linli.core.points.Why;
import linli.core.value.TopUp;

/**
 * Collects what one act changes in one member's stored value, while it is being decided. It is
 * taken from and put into the escrow of the station where the act is done.
 */
public final class ValueDraft {

    private final Occasion occasion;
    private final Supplier<LotId> lots;
    private final Holder holder;
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private PointsAccount account;

    /** Nothing changed yet. */
    public ValueDraft(MemberAccount before, Occasion occasion) {
        this.occasion = occasion;
        this.lots = new LotIds(occasion.act(), "/v");
        this.holder = new Holder.Escrow(occasion.station());
        this.account = before.value();
    }

    /** The principal comes as a lot that never ends, a gift as one that does. */
    public void topUp(TopUp topUp) {
        credit(new ValueWhy.ToppedUp(topUp.paid()), LotSlice.NEVER);
        if (topUp.gift().isPositive()) {
            credit(
                    new ValueWhy.TopUpGift(topUp.paid(), topUp.from(), topUp.gift()),
                    topUp.giftEnds());
        }
    }

    private void credit(Why why, LocalDate expires) {
        write(book().earn(why, ref(), lots.get(), expires));
    }

    /** A ticket is paid; the caller has seen that so much is here. Nothing writes no entry. */
    public void pay(Money amount) {
        if (amount.isPositive()) {
            write(book().spend(new ValueWhy.ValuePaid(amount), ref()));
        }
    }

    /** What a ticket's payment took comes back, after some of it came back before. */
    public void restore(ActId ticket, Money amount, List<LotSlice> taken, Money before) {
        if (amount.isPositive()) {
            Why why = new ValueWhy.ValueRestored(ticket.value(), amount);
            Restoring restoring = new Restoring(taken, before.fen(), amount.fen());
            write(book().restore(why, ref(), restoring, occasion.businessDay(), lots));
        }
    }

    /** Those slices go: the principal is paid out, the gift ends. */
    public void withdraw(List<LotSlice> slices) {
        List<LotSlice> principal = slices.stream().filter(LotSlice::neverEnds).toList();
        List<LotSlice> gift = slices.stream().filter(slice -> !slice.neverEnds()).toList();
        if (!principal.isEmpty()) {
            take(new ValueWhy.ValueWithdrawn(sum(principal)), principal);
        }
        if (!gift.isEmpty()) {
            take(new ValueWhy.GiftForfeited(sum(gift)), gift);
        }
    }

    private void take(Why why, List<LotSlice> slices) {
        write(new LedgerEntry.Debit(why, ref(), slices, 0));
    }

    void expire(LocalDate day) {
        book().expire(day).ifPresent(this::write);
    }

    /** What changed; nothing if no entry was written. */
    public UnitChange change() {
        return ledger.isEmpty() ? UnitChange.NONE : UnitChange.of(ledger);
    }

    /** The worth of slices together. */
    public static Money sum(List<LotSlice> slices) {
        long sum = 0;
        for (LotSlice slice : slices) {
            sum = Math.addExact(sum, slice.points());
        }
        return Money.ofFen(sum);
    }

    private PointsLedger book() {
        return new PointsLedger(account, holder);
    }

    private void write(LedgerEntry entry) {
        ledger.add(entry);
        account = account.apply(entry);
    }

    private String ref() {
        return occasion.act().value();
    }
}
