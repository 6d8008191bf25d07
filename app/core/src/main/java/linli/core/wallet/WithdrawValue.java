package linli.core.wallet;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.account.ValueDraft;
import linli.core.act.AccountChange;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.act.ValueAct;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.tender.Tender;
import linli.core.value.ValueRefusal;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.Visit;

/**
 * Pays stored value out: what is left of all that the member paid in, or one top-up that was a
 * mistake. The principal goes back, gifts end with it (decision 0034).
 */
public final class WithdrawValue {

    private final Occasion occasion;

    /** Decides for that occasion. */
    public WithdrawValue(Occasion occasion) {
        this.occasion = occasion;
    }

    /**
     * All principal, from the drawer.
     *
     * @return or a {@link ValueRefusal} or {@link IdentificationRefusal}; then nothing changes
     */
    public Outcome<ValueAct.Withdrawn> all(Visit visit) {
        MemberAccount account = visit.account();
        if (!visit.identification().maySpendFor(account.member())) {
            return Outcome.refused(IdentificationRefusal.of(visit.identification()));
        }
        if (!account.principal().isPositive()) {
            return Outcome.refused(ValueRefusal.NOTHING_TO_PAY_OUT);
        }
        if (!account.valueAt(occasion.station()).equals(account.valueBalance())) {
            return Outcome.refused(ValueRefusal.HELD_ELSEWHERE);
        }
        List<Tender> cash = List.of(Tender.cash(account.principal()));
        return act(account, account.value().slices(), Optional.empty(), cash);
    }

    /**
     * What a top-up of the open shift brought, the way it was paid.
     *
     * @return or a {@link ValueRefusal}: nothing of it may have been spent
     */
    public Outcome<ValueAct.Withdrawn> undo(ValueAct.ToppedUp topUp, MemberAccount account) {
        List<LotId> lots =
                topUp.changes().stream()
                        .flatMap(change -> change.value().ledger().stream())
                        .filter(LedgerEntry.Credit.class::isInstance)
                        .flatMap(entry -> ((LedgerEntry.Credit) entry).lots().stream())
                        .map(LotSlice::lot)
                        .toList();
        List<LotSlice> left =
                account.value().heldBy(new Holder.Escrow(occasion.station())).stream()
                        .filter(slice -> lots.contains(slice.lot()))
                        .toList();
        boolean isWhole = ValueDraft.sum(left).equals(topUp.topUp().total());
        return isWhole && account.value().debt() == 0
                ? act(account, left, Optional.of(topUp.occasion().act()), topUp.payment().kept())
                : Outcome.refused(ValueRefusal.NOT_WHOLE);
    }

    private Outcome<ValueAct.Withdrawn> act(
            MemberAccount account,
            List<LotSlice> slices,
            Optional<ActId> topUp,
            List<Tender> givenBack) {
        ValueDraft draft = new ValueDraft(account, occasion);
        draft.withdraw(slices);
        Money principal = ValueDraft.sum(slices.stream().filter(LotSlice::neverEnds).toList());
        Money gift = ValueDraft.sum(slices).minus(principal);
        return Outcome.of(
                new ValueAct.Withdrawn(
                        occasion,
                        topUp,
                        principal,
                        gift,
                        givenBack,
                        List.of(AccountChange.ofValue(account.member(), draft.change()))));
    }
}
