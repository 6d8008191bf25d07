package linli.core.account;

import static linli.core.Shop.GOLD;
import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.THERE;
import static linli.core.Shop.day;
import static linli.core.Shop.on;
import static linli.core.Shop.rules;
import static linli.core.account.Accounts.grown;
import static linli.core.account.Accounts.holding;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.newMember;
import static linli.core.account.Accounts.ofTier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import linli.core.act.AccountChange;
import linli.core.points.LedgerEntry;
import org.junit.jupiter.api.Test;

class CloseDayTest {

    private static final LocalDate LAST = day("2027-12-31");

    @Test
    void aDayOnWhichNothingEndsChangesNothing() {
        assertThat(close(memberWithPoints(LI, 10), LAST.minusDays(1))).isEmpty();
    }

    @Test
    void pointsEndWithTheirLastDay() {
        MemberAccount account = memberWithPoints(LI, 10);

        AccountChange change = close(account, LAST).orElseThrow();

        assertThat(change.ledger())
                .extracting(LedgerEntry::reason, LedgerEntry::ref, LedgerEntry::points)
                .containsExactly(tuple("EXPIRE", "2027-12-31", -10L));
        assertThat(account.apply(change).points().slices()).isEmpty();
    }

    @Test
    void pointsInAnotherHandAreLeftToIt() {
        MemberAccount account = holding(memberWithPoints(LI, 10), THERE, 90);

        MemberAccount after = account.apply(close(account, LAST).orElseThrow());

        assertThat(after.points().balance()).isEqualTo(90);
        assertThat(after.availableAt(HERE)).isZero();
    }

    @Test
    void aTierIsReviewedWhenItsDayHasCome() {
        MemberAccount gold = ofTier(newMember(LI), GOLD, "2027-12-31");

        assertThat(close(gold, LAST).orElseThrow().tier().orElseThrow().tier()).isEqualTo(SILVER);
        assertThat(close(gold, LAST.minusDays(1))).isEmpty();
        assertThat(new CloseDay(rules()).expire(gold, LAST, on("2028-01-01"))).isEmpty();
    }

    @Test
    void growthOfTheLastTwelveMonthsKeepsTheTier() {
        MemberAccount gold = ofTier(newMember(LI), GOLD, "2027-12-31");

        assertThat(tierAfter(grown(gold, "2027-01-01", 2000))).isEqualTo("GOLD");
        assertThat(tierAfter(grown(gold, "2026-12-31", 2000))).isEqualTo("SILVER");
    }

    private static String tierAfter(MemberAccount account) {
        return close(account, LAST).orElseThrow().tier().orElseThrow().tier().value();
    }

    private static Optional<AccountChange> close(MemberAccount account, LocalDate day) {
        return new CloseDay(rules()).close(account, day, on("2028-01-01"));
    }
}
