package linli.central.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.central.store.Transaction;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.member.AbsentMember;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;

/**
 * Knows whose the numbers are by which stations name members whom they do not have (decision 0046).
 * Only goods that were sold, or came back, are somebody's by a number: everything else needs the
 * member's account, which such a station did not have.
 */
public final class CardHolders {

    private CardHolders() {}

    /** The acts with the members that the numbers stand for, as far as they are known. */
    public static List<Optional<Act>> named(Transaction tx, List<Optional<Act>> acts) {
        Set<MemberNumber> numbers =
                acts.stream()
                        .flatMap(Optional::stream)
                        .flatMap(CardHolders::numbers)
                        .collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return acts;
        }
        Map<MemberNumber, MemberId> holders = tx.neighbours().holders(numbers);
        return acts.stream().map(act -> act.map(some -> named(some, holders))).toList();
    }

    /** The act with the members that the numbers stand for, as far as they are known. */
    public static Act named(Transaction tx, Act act) {
        return named(tx, List.of(Optional.of(act))).getFirst().orElse(act);
    }

    private static Stream<MemberNumber> numbers(Act act) {
        return act.changes().stream()
                .flatMap(change -> AbsentMember.of(change.member()).stream())
                .map(AbsentMember::number);
    }

    private static Act named(Act act, Map<MemberNumber, MemberId> holders) {
        return switch (act) {
            case Act.SaleCompleted sale ->
                    new Act.SaleCompleted(
                            sale.occasion(),
                            sale.sale(),
                            sale.payment(),
                            sale.identification(),
                            named(sale.changes(), holders));
            case Act.TicketRefunded refund ->
                    new Act.TicketRefunded(
                            refund.occasion(),
                            refund.returned(),
                            refund.payout(),
                            named(refund.changes(), holders));
            default -> act;
        };
    }

    private static List<AccountChange> named(
            List<AccountChange> changes, Map<MemberNumber, MemberId> holders) {
        List<AccountChange> named = new ArrayList<>();
        for (AccountChange change : changes) {
            named.add(
                    AbsentMember.of(change.member())
                            .flatMap(absent -> Optional.ofNullable(holders.get(absent.number())))
                            .map(change::withMember)
                            .orElse(change));
        }
        return named;
    }
}
