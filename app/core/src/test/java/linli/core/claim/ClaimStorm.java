package linli.core.claim;

import static linli.core.Shop.fen;
import static linli.core.Shop.piece;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.act.Remedy;
import linli.core.act.ValueMoved;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.claim.ClaimRequest.Wish;
import linli.core.money.Money;
import linli.core.pickup.OrderLine;
import linli.core.points.LedgerEntry;
import linli.core.refund.RefundLine;
import linli.core.refund.SoldLine;

/**
 * A handover, then claims, returns and settlings in any order with any quantities, also absurd
 * ones. Goods, money and points are counted here by adding up what acts say.
 */
final class ClaimStorm {

    private static final List<Wish> WISHES = List.of(Wish.values());
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private final Random random;
    private final ClaimDay day;
    private final long[] handedOver;
    private final long[] back;
    private final long[] replaced;
    private final long[] waiting;
    private final List<ClaimAct.Filed> undecided = new ArrayList<>();
    private long points;
    private Money given = Money.ZERO;

    ClaimStorm(long seed) {
        this.random = new Random(seed);
        OrderLine[] lines = new OrderLine[1 + random.nextInt(4)];
        this.handedOver = new long[lines.length];
        this.back = new long[lines.length];
        this.replaced = new long[lines.length];
        this.waiting = new long[lines.length];
        for (int i = 0; i < lines.length; i++) {
            handedOver[i] = 1L + random.nextInt(6);
            lines[i] =
                    new OrderLine(
                            piece("P" + i, "OTHER", 100),
                            handedOver[i],
                            fen(random.nextInt(5_000)),
                            0);
        }
        this.day = new ClaimDay(lines);
        count(day.handover());
    }

    void run() {
        for (int step = 0; step < 25; step++) {
            switch (random.nextInt(4)) {
                case 0 -> giveBack();
                case 1 -> settle();
                default -> file();
            }
            check();
        }
    }

    private void giveBack() {
        int line = random.nextInt(handedOver.length);
        long qty = 1L + random.nextInt(4);
        boolean fits = qty <= free(line);
        boolean done =
                day.giveBack(RefundLine.of(line + 1, qty))
                                instanceof Outcome.Accepted<Act.TicketRefunded>(var act)
                        && counted(act, line, qty);
        assertThat(done).isEqualTo(fits);
    }

    private boolean counted(Act.TicketRefunded act, int line, long qty) {
        back[line] += qty;
        count(act);
        count(act.payout().total());
        return true;
    }

    private void file() {
        Wish wish = WISHES.get(random.nextInt(WISHES.size()));
        int line = random.nextInt(handedOver.length);
        long qty = 1L + random.nextInt(4);
        Outcome<ClaimAct.Filed> outcome = day.file(wish, RefundLine.of(line + 1, qty));
        assertThat(outcome instanceof Outcome.Accepted).isEqualTo(qty <= free(line));
        if (outcome instanceof Outcome.Accepted<ClaimAct.Filed>(var act)) {
            count(act);
            switch (act.remedy()) {
                case Remedy.MoneyBack(var returned, var payout) -> {
                    back[line] += qty;
                    count(payout.total());
                }
                case Remedy.Replacement replacement -> replaced[line] += qty;
                case Remedy.Undecided nothing -> {
                    waiting[line] += qty;
                    undecided.add(act);
                }
            }
        }
    }

    private void settle() {
        if (undecided.isEmpty()) {
            return;
        }
        ClaimAct.Filed claim = undecided.get(random.nextInt(undecided.size()));
        int line = claim.claim().lines().getFirst().line() - 1;
        long qty = claim.claim().lines().getFirst().qty();
        Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
        if (day.settle(claim, Optional.of(verdict))
                instanceof Outcome.Accepted<ClaimAct.Settled>(var act)) {
            undecided.remove(claim);
            waiting[line] -= qty;
            count(act);
            act.refund()
                    .ifPresentOrElse(
                            refund -> {
                                back[line] += qty;
                                count(refund.payout().total());
                            },
                            () -> replaced[line] += qty);
        } else {
            assertThat(verdict).isEqualTo(Verdict.NOTHING);
        }
    }

    private long free(int line) {
        return handedOver[line] - back[line] - replaced[line] - waiting[line];
    }

    private void count(Act act) {
        act.changes().stream()
                .flatMap(change -> change.ledger().stream())
                .mapToLong(LedgerEntry::points)
                .forEach(moved -> points += moved);
        assertThat(ValueMoved.by(act).isWhole()).isTrue();
    }

    private void count(Money payout) {
        given = given.plus(payout);
    }

    private void check() {
        Money left = Money.ZERO;
        for (SoldLine line : day.history().lines()) {
            int i = line.place() - 1;
            assertThat(line.state().back()).isEqualTo(back[i]);
            assertThat(line.claimed()).isEqualTo(replaced[i] + waiting[i]);
            assertThat(line.left()).isEqualTo(free(i)).isNotNegative();
            left = left.plus(line.state().left());
        }
        Money debts = Money.ZERO;
        for (Act.TicketRefunded refund : day.refunds()) {
            debts = debts.plus(refund.returned().debt());
        }
        assertThat(given.plus(debts).plus(left)).isEqualTo(day.handover().paid());
        assertThat(day.member().points().balance()).isEqualTo(points);
    }
}
