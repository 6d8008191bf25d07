package linli.core.membership;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.WANG;
import static linli.core.Shop.accepted;
import static linli.core.Shop.day;
import static linli.core.Shop.on;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.account.Accounts.customer;
import static linli.core.account.Accounts.having;
import static linli.core.account.Accounts.newMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.checkout.CompleteSaleTest;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.RegistrationRefusal;
import linli.core.points.LedgerEntry;
import org.junit.jupiter.api.Test;

class RegisterMemberTest {

    @Test
    void withoutAnInviterNothingElseChanges() {
        assertThat(
                        accepted(
                                        new RegisterMember(rules())
                                                .decide(
                                                        wang(Optional.empty()),
                                                        Optional.empty(),
                                                        on("2026-12-05")))
                                .changes())
                .isEmpty();
    }

    @Test
    void theInviterIsRewardedAtOnceAndGrows() {
        AccountChange change = invite(rules(), newMember(LI)).changes().getFirst();

        assertThat(change.member()).isEqualTo(LI);
        assertThat(change.ledger())
                .extracting(LedgerEntry::reason, LedgerEntry::points)
                .containsExactly(tuple("REFERRAL", 200L));
        assertThat(change.growth().getFirst().growth()).isEqualTo(20);
        assertThat(change.growth().getFirst().earnedPoints()).isEqualTo(200);
    }

    @Test
    void aFourthInvitationInAMonthGivesNothing() {
        MemberAccount busy =
                having(newMember(LI), new Use(UseKind.ACTIVITY, "REFERRAL", day("2026-12-01"), 3));
        MemberAccount lastMonth =
                having(newMember(LI), new Use(UseKind.ACTIVITY, "REFERRAL", day("2026-11-30"), 3));

        assertThat(invite(rules(), busy).changes()).isEmpty();
        assertThat(invite(rules(), lastMonth).changes()).hasSize(1);
    }

    @Test
    void aRewardThatVestsWaitsInTheNewMembersAccount() {
        AccountChange change =
                invite(CompleteSaleTest.withVesting(10), newMember(LI)).changes().getFirst();

        assertThat(change.member()).isEqualTo(WANG);
        assertThat(newMember(WANG).apply(change).vestingInviter()).contains(LI);
    }

    @Test
    void refusesAnInviterWhomNobodyKnows() {
        assertThat(
                        refusal(
                                new RegisterMember(rules())
                                        .decide(
                                                wang(Optional.of(LI)),
                                                Optional.empty(),
                                                on("2026-12-05"))))
                .isEqualTo(RegistrationRefusal.UNKNOWN_INVITER);
    }

    private static Act.MemberRegistered invite(LoyaltyRules rules, MemberAccount inviter) {
        return accepted(
                new RegisterMember(rules)
                        .decide(
                                wang(Optional.of(inviter.member())),
                                Optional.of(customer(inviter)),
                                on("2026-12-05")));
    }

    private static Member wang(Optional<MemberId> inviter) {
        return new Member(
                WANG,
                new MemberNumber(7),
                new Profile("王", "13800000000", Optional.empty()),
                HERE,
                inviter,
                day("2026-12-05"));
    }
}
