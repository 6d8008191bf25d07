package linli.core.account;

import static linli.core.Shop.HERE;
import static linli.core.Shop.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.Shop;
import linli.core.act.Use;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import linli.core.visit.Customer;

/** Accounts for tests, told as sentences. */
public final class Accounts {

    private Accounts() {}

    public static MemberAccount newMember(MemberId id) {
        return MemberAccount.opened(id, Shop.rules());
    }

    /** With that many points at this station, until the end of 2027. */
    public static MemberAccount memberWithPoints(MemberId id, long points) {
        return holding(newMember(id), HERE, points);
    }

    public static MemberAccount holding(MemberAccount account, StationId station, long points) {
        List<LotSlice> slices = new ArrayList<>(account.points().slices());
        slices.add(
                new LotSlice(
                        new LotId("lot" + slices.size()),
                        day("2027-12-31"),
                        day("2027-12-31"),
                        new Holder.Escrow(station),
                        points));
        return with(account, new PointsAccount(slices, account.points().debt()));
    }

    public static MemberAccount owing(MemberAccount account, long debt) {
        return with(account, new PointsAccount(account.points().slices(), debt));
    }

    public static MemberAccount ofTier(MemberAccount account, TierId tier, String until) {
        return new MemberAccount(
                account.member(),
                account.points(),
                account.growth(),
                new TierStanding(tier, Optional.of(day(until)), List.of()),
                account.plusUntil(),
                account.uses());
    }

    public static MemberAccount grown(MemberAccount account, String on, long growth) {
        return new MemberAccount(
                account.member(),
                account.points(),
                List.of(new GrowthEntry(day(on), growth, 0)),
                account.tier(),
                account.plusUntil(),
                account.uses());
    }

    public static MemberAccount withPlusUntil(MemberAccount account, String until) {
        return new MemberAccount(
                account.member(),
                account.points(),
                account.growth(),
                account.tier(),
                Optional.of(day(until)),
                account.uses());
    }

    public static MemberAccount having(MemberAccount account, Use... uses) {
        return new MemberAccount(
                account.member(),
                account.points(),
                account.growth(),
                account.tier(),
                account.plusUntil(),
                List.of(uses));
    }

    private static MemberAccount with(MemberAccount account, PointsAccount points) {
        return new MemberAccount(
                account.member(),
                points,
                account.growth(),
                account.tier(),
                account.plusUntil(),
                account.uses());
    }

    public static Customer customer(MemberAccount account) {
        return new Customer(account, Optional.empty());
    }
}
