package linli.core.checkout;

import static linli.core.Shop.LI;
import static linli.core.Shop.accepted;
import static linli.core.Shop.fen;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.Shop.yuan;
import static linli.core.account.Accounts.customer;
import static linli.core.account.Accounts.memberWithPoints;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.act.ShiftSum;
import linli.core.money.Money;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.till.ShiftFigures;
import org.junit.jupiter.api.Test;

/** Sales put aside. */
class HoldSaleTest {

    private static final Occasion NOW = on("2026-12-05");
    private static final Sale SALE =
            new Sale(
                    Optional.of(LI),
                    List.of(pieces(piece("RICE", "OTHER", 4050), 1)),
                    Optional.of("OFF5"),
                    new PointsRequest.Exactly(1000),
                    100);

    @Test
    void keepsGoodsMemberAndCouponButNoPoints() {
        Act.SaleSuspended aside = accepted(hold(0));

        assertThat(aside.sale())
                .isEqualTo(
                        new Sale(
                                Optional.of(LI),
                                SALE.lines(),
                                Optional.of("OFF5"),
                                new PointsRequest.None(),
                                100));
        assertThat(aside.total()).isEqualTo(yuan(35));
        assertThat(new HeldSale(aside, Optional.empty()).id()).isEqualTo(NOW.act());
    }

    @Test
    void changesNeitherAccountsNorTheDrawer() {
        Act.SaleSuspended aside = accepted(hold(0));
        Act.SaleRecalled again = new Act.SaleRecalled(NOW, NOW.act());

        assertThat(aside.changes()).isEmpty();
        assertThat(again.changes()).isEmpty();
        assertThat(aside.cash().plus(again.cash())).isEqualTo(Money.ZERO);
        assertThat(ShiftSum.of(aside)).isEqualTo(ShiftFigures.NONE);
        assertThat(ShiftSum.of(again)).isEqualTo(ShiftFigures.NONE);
    }

    @Test
    void fiftyAreAsideAndNoMore() {
        assertThat(accepted(hold(49)).total()).isNotEqualTo(fen(0));
        assertThat(refusal(hold(50))).isEqualTo(HoldRefusal.TOO_MANY_HELD);
        assertThat(HoldRefusal.NOT_HELD.code()).isEqualTo("NOT_HELD");
    }

    private static Outcome<Act.SaleSuspended> hold(long held) {
        return new HoldSale(rules())
                .decide(SALE, Optional.of(customer(memberWithPoints(LI, 2000))), held, NOW);
    }
}
