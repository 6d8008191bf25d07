package linli.station.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import linli.core.account.MemberAccount;
import linli.core.account.SettleEscrow;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.station.store.member.MemberAccounts;

/**
 * Receives points that the central offers and gives back what is above this station's share, each
 * by an entry of this station's journal: nothing changes hands without one. Runs on the writer.
 */
final class EscrowKeeping {

    private static final int MEMBERS_IN_ONE_ACT = 1000;

    private final CounterNeeds needs;
    private final ActWriter acts;

    EscrowKeeping(CounterNeeds needs, ActWriter acts) {
        this.needs = needs;
        this.acts = acts;
    }

    /** Receives what is offered, and gives back what somebody waits for. */
    void settleNow() {
        settle(true);
    }

    /** The same, and gives back whatever else is above the share. */
    void settleAll() {
        settle(false);
    }

    private void settle(boolean onlyNow) {
        if (!needs.pointsElsewhere().isOnline()) {
            return;
        }
        List<MemberId> due = needs.store().accounts().withEscrowDue(onlyNow);
        for (int from = 0; from < due.size(); from += MEMBERS_IN_ONE_ACT) {
            List<MemberId> some =
                    due.subList(from, Math.min(from + MEMBERS_IN_ONE_ACT, due.size()));
            acts.writeIfAny(moment ->
                    some(
                                    some,
                                    moment,
                                    (member, account) ->
                                            SettleEscrow.receive(account, moment.occasion()))
                            .map(changes -> new Act.EscrowReceived(moment.occasion(), changes)));
            acts.writeIfAny(moment ->
                    some(some, moment, (member, account) -> givenBack(member, account, moment))
                            .map(changes -> new Act.EscrowReturned(moment.occasion(), changes)));
        }
    }

    private Optional<AccountChange> givenBack(
            MemberId member, MemberAccount account, Moment moment) {
        return needs.store()
                .accounts()
                .mayKeep(member)
                .flatMap(shares -> SettleEscrow.giveBack(account, shares, moment.occasion()));
    }

    private Optional<List<AccountChange>> some(
            List<MemberId> members,
            Moment moment,
            BiFunction<MemberId, MemberAccount, Optional<AccountChange>> change) {
        MemberAccounts accounts = needs.store().accounts();
        List<AccountChange> changes = new ArrayList<>();
        for (MemberId member : members) {
            MemberAccount account =
                    accounts.of(member, moment.rules(), moment.occasion().businessDay());
            change.apply(member, account).ifPresent(changes::add);
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
    }
}
