package linli.station.boot;

import static linli.station.boot.Till.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.ValueAct;
import linli.core.act.ValueMoved;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.points.Statement;
import linli.core.points.UnitChange;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.value.ValueRefusal;
import linli.core.visit.IdentificationRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stored value on a real journal and store: paid in, spent, refunded, paid out. */
class StoredValueTest {

    @TempDir Path folder;
    private Till till;
    private MemberId member;

    @BeforeEach
    void open() throws IOException {
        till = Till.open(folder);
        member = till.stock().id();
        till.openShift(20_000);
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    private static Tender stored(long fen) {
        return new Tender(TenderType.STORED_VALUE, Money.ofFen(fen), "");
    }

    private MemberAccount account() {
        return till.visit(member).account();
    }

    private Act.SaleCompleted pay(int pieces, long fen) {
        return accepted(
                till.trySale(
                        TestShop.sale(Optional.of(member), pieces),
                        List.of(stored(fen), Tender.cash(Money.ofFen(50_000)))));
    }

    @Test
    void aTopUpIsOwedToTheMemberAndCountsInTheDrawer() throws IOException {
        ValueAct.ToppedUp act = accepted(till.tryTopUp(member, 10_000));

        assertThat(act.topUp().gift()).isEqualTo(Money.ofFen(500));
        assertThat(account().principal()).isEqualTo(Money.ofFen(10_000));
        assertThat(account().valueBalance()).isEqualTo(Money.ofFen(10_500));
        assertThat(account().valueAt(TestShop.STATION)).isEqualTo(Money.ofFen(10_500));
        assertThat(account().points().balance()).as("it earns nothing").isEqualTo(500);
        assertThat(till.verify().drawer()).isEqualTo(Money.ofFen(30_000));
        assertThat(till.verify().valueIn()).isEqualTo(Money.ofFen(10_500));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void principalIsSpentBeforeTheGiftAndPointsAreEarnedOnAll() throws IOException {
        accepted(till.tryTopUp(member, 10_000));
        Act.SaleCompleted act = pay(30, 10_200);

        assertThat(account().principal()).isEqualTo(Money.ZERO);
        assertThat(account().valueBalance()).isEqualTo(Money.ofFen(300));
        assertThat(act.sale().pointsEarned()).isEqualTo(act.sale().net().fen() / 100);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void whatCameFromStoredValueGoesBackThereWhateverIsAskedFor() throws IOException {
        accepted(till.tryTopUp(member, 10_000));
        Act.SaleCompleted act = pay(30, 10_200);

        Act.TicketRefunded part = accepted(till.tryRefund(act.occasion().act(), 1, 10));
        Act.TicketRefunded more = accepted(till.tryRefundInCash(act.occasion().act(), 1, 20));
        Act.TicketRefunded rest = accepted(till.tryRefund(act.occasion().act(), 2, 1));

        Money back =
                Stream.of(part, more, rest)
                        .map(refund -> refund.payout().of(TenderType.STORED_VALUE))
                        .reduce(Money.ZERO, Money::plus);
        assertThat(back).isEqualTo(Money.ofFen(10_200));
        assertThat(account().principal()).isEqualTo(Money.ofFen(10_000));
        assertThat(account().valueBalance()).isEqualTo(Money.ofFen(10_500));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void aPostVoidGivesTheValueBack() throws IOException {
        accepted(till.tryTopUp(member, 10_000));
        accepted(till.tryUndo(pay(30, 10_200).occasion().act()));

        assertThat(account().valueBalance()).isEqualTo(Money.ofFen(10_500));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void refusesWhatIsNotThereOrNotProved() {
        accepted(till.tryTopUp(member, 10_000));

        assertThat(till.trySale(sale(30), withCash(10_501)))
                .isEqualTo(Outcome.refused(ValueRefusal.INSUFFICIENT_VALUE));
        assertThat(till.trySale(TestShop.sale(Optional.empty(), 1), withCash(398)))
                .isEqualTo(Outcome.refused(ValueRefusal.MEMBER_REQUIRED));
        assertThat(till.trySaleAs(sale(1), Identification.Kind.CARD, withCash(398)))
                .isEqualTo(Outcome.refused(IdentificationRefusal.PROOF_NEEDED));
        assertThat(till.tryTopUp(member, List.of(stored(1000)), 1000))
                .isEqualTo(Outcome.refused(TenderRefusal.NOT_FOR_THIS));
        assertThat(till.tryTopUp(member, 999)).isEqualTo(Outcome.refused(ValueRefusal.TOO_LITTLE));
    }

    private static List<Tender> withCash(long fen) {
        return List.of(stored(fen), Tender.cash(cash()));
    }

    private Sale sale(int pieces) {
        return TestShop.sale(Optional.of(member), pieces);
    }

    private static Money cash() {
        return Money.ofFen(50_000);
    }

    @Test
    void payingOutGivesThePrincipalBackAndEndsTheGift() throws IOException {
        accepted(till.tryTopUp(member, 10_000));
        pay(10, 3_000);
        ValueAct.Withdrawn act = accepted(till.tryWithdraw(member));

        assertThat(act.principal()).isEqualTo(Money.ofFen(7_000));
        assertThat(act.gift()).isEqualTo(Money.ofFen(500));
        assertThat(act.cash()).isEqualTo(Money.ofFen(-7_000));
        assertThat(account().valueBalance()).isEqualTo(Money.ZERO);
        assertThat(till.tryWithdraw(member))
                .isEqualTo(Outcome.refused(ValueRefusal.NOTHING_TO_PAY_OUT));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void aTopUpIsUndoneOnlyWhileAllOfItIsThere() throws IOException {
        ValueAct.ToppedUp first = accepted(till.tryTopUp(member, 10_000));
        ValueAct.ToppedUp second = accepted(till.tryTopUp(member, 20_000));
        assertThat(till.topUps(member)).containsExactly(second, first);
        pay(10, 3_000);

        assertThat(till.tryUndoTopUp(first.occasion().act()))
                .isEqualTo(Outcome.refused(ValueRefusal.NOT_WHOLE));
        ValueAct.Withdrawn undone = accepted(till.tryUndoTopUp(second.occasion().act()));

        assertThat(undone.cash()).isEqualTo(Money.ofFen(-20_000));
        assertThat(account().valueBalance()).isEqualTo(Money.ofFen(7_500));
        assertThat(till.topUps(member)).containsExactly(first);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void theStatementAddsUp() {
        accepted(till.tryTopUp(member, 10_000));
        pay(10, 3_000);
        Statement statement = till.valueStatement(member, LocalDate.of(2026, 1, 1));

        assertThat(statement.closing()).isEqualTo(7_500);
        assertThat(statement.lines())
                .extracting(line -> line.booked().entry().reason())
                .containsExactly("TOP_UP", "TOP_UP_GIFT", "VALUE_PAID");
        assertThat(statement.lines().getLast().balance()).isEqualTo(7_500);
    }

    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + (Boolean.getBoolean("long") ? 100 : 3));
    }

    /**
     * Cash in and gifts are the balance, what was spent, what was paid out and gifts that ended.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFenIsSomewhere(long seed) throws IOException {
        Random random = new Random(seed);
        List<Act> done = new ArrayList<>();
        List<Act.SaleCompleted> sales = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            act(random, sales).ifPresent(done::add);
            if (!done.isEmpty() && done.getLast() instanceof Act.SaleCompleted sale) {
                sales.add(sale);
            }
        }
        long expected = 0;
        for (Act act : done) {
            expected += expected(act);
        }
        assertThat(account().valueBalance().fen()).as("seed %d", seed).isEqualTo(expected);
        assertThat(till.verify().discrepancies()).as("seed %d", seed).isEmpty();
    }

    private Optional<Act> act(Random random, List<Act.SaleCompleted> sales) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> act(till.tryTopUp(member, 1000 + random.nextInt(60_000)));
            case 2, 3 -> {
                long most = account().valueAt(TestShop.STATION).fen();
                long part = Math.min(most, 1 + random.nextInt(4_000));
                yield part == 0 ? Optional.empty() : Optional.of(pay(20, part));
            }
            case 4 ->
                    sales.isEmpty()
                            ? Optional.empty()
                            : act(
                                    till.tryRefundInCash(
                                            sales.get(random.nextInt(sales.size()))
                                                    .occasion()
                                                    .act(),
                                            1,
                                            1 + random.nextInt(9)));
            default -> random.nextInt(4) == 0 ? act(till.tryWithdraw(member)) : Optional.empty();
        };
    }

    private static <A extends Act> Optional<Act> act(Outcome<A> outcome) {
        return outcome instanceof Outcome.Accepted<A>(A act) ? Optional.of(act) : Optional.empty();
    }

    /** By the money alone, as a person with the receipts would add it up. */
    private static long expected(Act act) {
        return switch (act) {
            case ValueAct.ToppedUp topUp -> topUp.topUp().total().fen();
            case ValueAct.Withdrawn out -> -out.principal().fen() - out.gift().fen();
            case Act.SaleCompleted sale -> -sale.payment().of(TenderType.STORED_VALUE).fen();
            case Act.TicketRefunded back -> back.payout().of(TenderType.STORED_VALUE).fen();
            default -> 0;
        };
    }

    /** A planted fault: an act that tenders what no account gives. */
    @Test
    void verifyingFindsAnActThatTendersWhatNobodyGave() {
        accepted(till.tryTopUp(member, 10_000));
        Act.SaleCompleted act = pay(10, 3_000);
        Act.SaleCompleted forged =
                new Act.SaleCompleted(
                        act.occasion(),
                        act.sale(),
                        act.payment(),
                        act.identification(),
                        act.changes().stream()
                                .map(change -> change.withValue(UnitChange.NONE))
                                .toList());

        assertThat(ValueMoved.by(act).isWhole()).isTrue();
        assertThat(ValueMoved.by(forged).isWhole()).isFalse();
        assertThat(act.changes().getFirst().value().ledger())
                .extracting(LedgerEntry::points)
                .containsExactly(-3_000L);
    }
}
