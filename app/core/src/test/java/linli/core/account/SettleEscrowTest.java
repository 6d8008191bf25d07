package linli.core.account;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.THERE;
import static linli.core.Shop.day;
import static linli.core.Shop.on;
import static linli.core.account.Accounts.newMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.member.StationId;
import linli.core.points.EscrowBook.Share;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Shares;
import org.junit.jupiter.api.Test;

class SettleEscrowTest {

    private static final Occasion NOW = on("2026-12-05");

    @Test
    void receivesWhatIsOfferedHereAndNothingElse() {
        MemberAccount account =
                having(
                        slice("a", "2027-12-31", offered(HERE), 30),
                        slice("b", "2027-12-31", offered(THERE), 7));

        MemberAccount after = account.apply(SettleEscrow.receive(account, NOW).orElseThrow());

        assertThat(after.availableAt(HERE)).isEqualTo(30);
        assertThat(after.points().in(offered(THERE))).isEqualTo(7);
    }

    @Test
    void anOfferOfNothingIsNoAct() {
        MemberAccount account = having(slice("b", "2027-12-31", offered(THERE), 7));

        assertThat(SettleEscrow.receive(account, NOW)).isEmpty();
    }

    @Test
    void anOfferThatEndedYesterdayExpiresAndOneThatEndsTodayIsGood() {
        MemberAccount account =
                having(
                        slice("a", "2026-12-04", offered(HERE), 30),
                        slice("b", "2026-12-05", offered(HERE), 7));

        AccountChange change = SettleEscrow.receive(account, NOW).orElseThrow();

        assertThat(change.ledger())
                .extracting(LedgerEntry::reason, LedgerEntry::ref, LedgerEntry::points)
                .containsExactly(tuple("EXPIRE", "2026-12-04", -30L));
        assertThat(account.apply(change).availableAt(HERE)).isEqualTo(7);
        assertThat(account.apply(change).points().balance()).isEqualTo(7);
    }

    @Test
    void whatEndedAloneMovesNothing() {
        MemberAccount account = having(slice("a", "2026-12-04", offered(HERE), 30));

        assertThat(SettleEscrow.receive(account, NOW).orElseThrow().moves()).isEmpty();
    }

    @Test
    void whatIsGoodAloneWritesNoEntry() {
        MemberAccount account = having(slice("a", "2026-12-05", offered(HERE), 30));

        AccountChange change = SettleEscrow.receive(account, NOW).orElseThrow();
        assertThat(change.ledger()).isEmpty();
        assertThat(change.moves().getFirst().points()).isEqualTo(30);
        assertThat(change.moves().getFirst().given())
                .containsExactly(slice("a", "2026-12-05", new Holder.Escrow(HERE), 30));
    }

    @Test
    void givesBackWhatLivesLongestFirst() {
        Holder here = new Holder.Escrow(HERE);
        Holder free = new Holder.Free();
        MemberAccount account =
                having(
                        slice("late", "2027-12-31", here, 30),
                        slice("soon", "2027-01-31", here, 40),
                        slice("mid", "2027-06-30", here, 20));

        AccountChange change = SettleEscrow.giveBack(account, keeps(45), NOW).orElseThrow();

        assertThat(change.moves().getFirst().taken())
                .containsExactly(
                        slice("late", "2027-12-31", here, 30),
                        slice("mid", "2027-06-30", here, 15));
        assertThat(account.apply(change).availableAt(HERE)).isEqualTo(45);
        assertThat(account.apply(change).points().in(free)).isEqualTo(45);
    }

    @Test
    void givesNothingBackOfWhatItMayKeep() {
        MemberAccount account = having(slice("a", "2027-12-31", new Holder.Escrow(HERE), 30));

        assertThat(SettleEscrow.giveBack(account, keeps(30), NOW)).isEmpty();
        assertThat(
                        SettleEscrow.giveBack(account, keeps(29), NOW)
                                .orElseThrow()
                                .moves()
                                .getFirst()
                                .points())
                .isEqualTo(1);
        assertThat(
                        SettleEscrow.giveBack(account, keeps(0), NOW)
                                .orElseThrow()
                                .moves()
                                .getFirst()
                                .points())
                .isEqualTo(30);
    }

    private static Holder offered(StationId station) {
        return new Holder.Offered(station);
    }

    private static LotSlice slice(String lot, String expires, Holder holder, long points) {
        return new LotSlice(new LotId(lot), day(expires), day(expires), holder, points);
    }

    private static MemberAccount having(LotSlice... slices) {
        return newMember(LI).withPoints(new PointsAccount(List.of(slices), 0));
    }

    private static Shares keeps(long points) {
        return new Shares(new Share(points, false), Share.ALL);
    }
}
