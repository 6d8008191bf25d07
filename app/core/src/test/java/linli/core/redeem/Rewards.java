package linli.core.redeem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Shop;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Identification;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.visit.Visit;

/** Rewards and the members who want them, for tests. */
public final class Rewards {

    private Rewards() {}

    /** Anybody's, whenever they want it. */
    public static Reward plain(String id, long points, Money cash) {
        return limited(id, points, cash, OptionalLong.empty(), OptionalLong.empty());
    }

    public static Reward limited(
            String id, long points, Money cash, OptionalLong perYear, OptionalLong stock) {
        return new Reward(
                id,
                points,
                cash,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                false,
                OptionalLong.empty(),
                OptionalLong.empty(),
                perYear,
                stock);
    }

    /** One bottle of oil, and nine times 88 points, for 50 points a draw. */
    public static Lottery lottery(OptionalLong perDay) {
        return new Lottery(
                50,
                perDay,
                List.of(
                        new Prize("OIL", 1, OptionalLong.of(1), 0),
                        new Prize("P88", 10, OptionalLong.of(9), 88)));
    }

    public static LoyaltyRules rules(Optional<Lottery> lottery, Reward... rewards) {
        return Shop.rules().withRewards(List.of(rewards), lottery);
    }

    public static Visit visit(MemberAccount account, StationId home, Identification.Kind kind) {
        MemberId id = account.member();
        Member member =
                new Member(
                        id,
                        new MemberNumber(7),
                        Profile.UNKNOWN,
                        home,
                        Optional.empty(),
                        Shop.day("2026-01-01"));
        return new Visit(member, account, List.of(), new Identification(id, kind, ""));
    }
}
