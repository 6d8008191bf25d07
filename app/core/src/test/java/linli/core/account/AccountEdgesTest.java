package linli.core.account;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.WANG;
import static linli.core.Shop.day;
import static linli.core.Shop.on;
import static linli.core.Shop.rules;
import static linli.core.account.Accounts.grown;
import static linli.core.account.Accounts.having;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.newMember;
import static linli.core.account.Accounts.withPlusUntil;
import static linli.core.act.Acts.TODAY;
import static linli.core.act.Acts.paidWithPoints;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import linli.core.act.AccountChange;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.points.EscrowBook.Share;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Shares;
import linli.core.tier.GrowthEntry;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.ScanRefusal;
import org.junit.jupiter.api.Test;

/** What changes an account, and what leaves it alone. */
class AccountEdgesTest {

    private static final Shares KEEPS_400 = new Shares(new Share(400, false), Share.ALL);

    @Test
    void aDayThatEndsExpiresPointsWithoutAReviewWhereThatIsWanted() {
        MemberAccount silver = Accounts.ofTier(memberWithPoints(LI, 10), SILVER, "2027-12-31");

        AccountChange change =
                new CloseDay(rules())
                        .expire(silver, day("2027-12-31"), on("2027-12-31"))
                        .orElseThrow();

        assertThat(change.ledger()).extracting(LedgerEntry::points).containsExactly(-10L);
        assertThat(change.tier()).isEmpty();
        assertThat(new CloseDay(rules()).expire(silver, day("2027-12-30"), on("2027-12-30")))
                .isEmpty();
    }

    @Test
    void aChangeLeavesAloneWhatItDoesNotName() {
        MemberAccount account =
                having(
                        withPlusUntil(grown(newMember(LI), "2026-12-01", 7), "2026-12-31"),
                        new Use(UseKind.COUPON, "OFF5", day("2026-12-01"), 1));
        MemberAccount after = account.apply(AccountChange.ofMoves(LI, List.of()));

        assertThat(after).isEqualTo(account);
        assertThat(after.growth()).containsExactly(new GrowthEntry(day("2026-12-01"), 7, 0));
    }

    @Test
    void anInvitationThatCameDueOnALaterDayNoLongerWaits() {
        MemberAccount paid =
                having(
                        newMember(WANG),
                        new Use(UseKind.VESTING, "LI", day("2026-12-01"), 1),
                        new Use(UseKind.VESTING, "LI", day(TODAY), -1));

        assertThat(paid.vestingInviter()).isEmpty();
    }

    @Test
    void aReturnWithdrawsATierOnProbationThatNoLongerHolds() {
        MemberAccount bought = newMember(LI).fold(growing(500), rules(), day(TODAY));
        MemberAccount returned = bought.apply(growing(-1));

        assertThat(bought.tier().tier()).isEqualTo(SILVER);
        assertThat(bought.withdrawn(rules(), day(TODAY)).tier().tier()).isEqualTo(SILVER);
        assertThat(returned.withdrawn(rules(), day(TODAY)).tier()).isEqualTo(newMember(LI).tier());
        assertThat(newMember(LI).withdrawn(rules(), day(TODAY))).isEqualTo(newMember(LI));
    }

    @Test
    void onlyPointsOfTheNextDayEndNext() {
        MemberAccount account =
                newMember(LI)
                        .withPoints(
                                new PointsAccount(
                                        List.of(lot("a", "2027-12-31", 7), lot("b", TODAY, 5)), 0));

        assertThat(account.expiringNext(HERE)).contains(new MemberAccount.Expiring(day(TODAY), 5));
    }

    @Test
    void anAccountCoversAChangeOnlyIfAllIsThere() {
        MemberAccount account = memberWithPoints(LI, 1000);
        AccountChange spent = paidWithPoints(account, 500).changes().getFirst();
        AccountChange back = SettleEscrow.giveBack(account, KEEPS_400, on(TODAY)).orElseThrow();
        MemberAccount less = memberWithPoints(LI, 499);

        assertThat(account.covers(spent)).isTrue();
        assertThat(account.covers(back)).isTrue();
        assertThat(less.covers(spent)).isFalse();
        assertThat(less.covers(back)).isFalse();
    }

    @Test
    void aFoldMovesAsMuchAsIsThere() {
        AccountChange back =
                SettleEscrow.giveBack(memberWithPoints(LI, 1000), KEEPS_400, on(TODAY))
                        .orElseThrow();

        MemberAccount after = memberWithPoints(LI, 70).fold(back, rules(), day(TODAY));

        assertThat(after.points().in(new Holder.Free())).isEqualTo(70);
    }

    @Test
    void refusalsCarryTheirNames() {
        assertThat(ScanRefusal.PAYMENT_CODE.code()).isEqualTo("PAYMENT_CODE");
        assertThat(IdentificationRefusal.PROOF_NEEDED.code()).isEqualTo("PROOF_NEEDED");
    }

    private static AccountChange growing(long growth) {
        return new AccountChange(
                LI,
                List.of(),
                List.of(new GrowthEntry(day(TODAY), growth, 0)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static LotSlice lot(String id, String expires, long points) {
        return new LotSlice(
                new LotId(id), day(expires), day(expires), new Holder.Escrow(HERE), points);
    }
}
