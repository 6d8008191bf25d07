package linli.core.act;

import static linli.core.Shop.accepted;
import static linli.core.Shop.fen;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.saleTo;
import static linli.core.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.core.catalog.Product;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.operator.ApprovalNeeded;
import linli.core.operator.Operator;
import linli.core.operator.OperatorId;
import linli.core.operator.OperatorRefusal;
import linli.core.operator.Permission;
import linli.core.operator.Role;
import linli.core.sale.LineItem;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.till.CashCount;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.core.till.ShiftClosing;
import linli.core.till.Unfinished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which permission an act needs, and who may do it with whose word. */
class WarrantTest {

    private static final MemberId LI = new MemberId("LI");
    private static final Product EGGS = piece("EGG", "EGGS", 2_000);
    private static final Occasion BY_CHEN = on("2026-11-22");
    private static final List<Operator> STAFF =
            List.of(
                    operator("chen", Role.CASHIER, Optional.empty()),
                    operator("wang", Role.LEADER, Optional.empty()),
                    operator("li", Role.LEADER, Optional.of(LI)),
                    operator("fix", Role.SUPPORT, Optional.empty()));

    @ParameterizedTest
    @CsvSource({
        "NO_SALE,   DRAWER_CHECKED,     0, OPEN_DRAWER",
        "PAID_IN,   CHANGE_BROUGHT, 90000, MOVE_CASH",
        "CASH_DROP, TO_SAFE,        90000, MOVE_CASH",
        "PAID_OUT,  SUPPLIES,        5000, MOVE_CASH",
        "PAID_OUT,  SUPPLIES,        5001, LARGE_PAID_OUT"
    })
    void asksMoreForCashThatLeavesTheShop(
            CashMovementKind kind, CashReason reason, long fen, Permission needed) {
        CashMovement movement = accepted(CashMovement.of(kind, reason, fen(fen), ""));
        assertThat(Warrant.of(new Act.CashMoved(BY_CHEN, movement)))
                .contains(new Warrant(needed, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, CLOSE_SHIFT",
        "500, CLOSE_SHIFT",
        "501, CLOSE_WITH_VARIANCE",
        "-501, CLOSE_WITH_VARIANCE"
    })
    void asksMoreForADrawerThatIsFarOff(long overShort, Permission needed) {
        assertThat(Warrant.of(closing(overShort)).map(Warrant::permission)).contains(needed);
    }

    @Test
    void asksMoreForAPriceByHandAndKnowsWhoGains() {
        assertThat(Warrant.of(suspended(Optional.empty())).map(Warrant::permission))
                .contains(Permission.SELL);
        assertThat(Warrant.of(suspended(Optional.of(yuan(1)))))
                .contains(new Warrant(Permission.PRICE_OVERRIDE, Set.of(LI)));
    }

    @Test
    void refusesACashierAloneAndTakesTheWordOfALeaderWhoGainsNothing() {
        Warrant warrant = Warrant.of(suspended(Optional.of(yuan(1)))).orElseThrow();
        assertThat(warrant.refusal(BY_CHEN, STAFF))
                .contains(new ApprovalNeeded(Permission.PRICE_OVERRIDE, Set.of(LI)));
        assertThat(warrant.refusal(approvedBy("wang"), STAFF)).isEmpty();
        assertThat(warrant.refusal(approvedBy("li"), STAFF))
                .contains(OperatorRefusal.APPROVER_GAINS);
        assertThat(warrant.refusal(approvedBy("chen"), STAFF))
                .contains(OperatorRefusal.APPROVER_IS_ACTOR);
        assertThat(warrant.refusal(approvedBy("fix"), STAFF))
                .contains(OperatorRefusal.NOT_PERMITTED);
        assertThat(warrant.refusal(approvedBy("nobody"), STAFF))
                .contains(OperatorRefusal.UNKNOWN_OPERATOR);
    }

    @Test
    void letsNobodyActWhoIsNotKnownWhereAnybodyIs() {
        Warrant sale = Warrant.of(suspended(Optional.empty())).orElseThrow();
        assertThat(sale.refusal(BY_CHEN, List.of())).isEmpty();
        assertThat(sale.refusal(BY_CHEN, STAFF)).isEmpty();
        assertThat(sale.refusal(BY_CHEN, STAFF.subList(1, 4)))
                .contains(OperatorRefusal.NOT_PERMITTED);
    }

    private static Occasion approvedBy(String name) {
        return BY_CHEN.approvedBy(Optional.of(name));
    }

    private static Operator operator(String name, Role role, Optional<MemberId> member) {
        return new Operator(new OperatorId(name), name, role, member, true);
    }

    private static Act suspended(Optional<Money> override) {
        LineItem line = new LineItem(EGGS, new Quantity.Pieces(1), override);
        Sale sale = override.isPresent() ? saleTo(LI, line) : saleTo(LI, pieces(EGGS, 1));
        return new Act.SaleSuspended(BY_CHEN, sale, yuan(1));
    }

    private static Act closing(long overShort) {
        CashCount count = accepted(CashCount.ofTotal(fen(20_000 + overShort)));
        return new Act.ShiftClosed(
                BY_CHEN,
                new ShiftClosing(
                        1, fen(20_000), count, Money.ZERO, "because", "", Unfinished.NOTHING));
    }
}
