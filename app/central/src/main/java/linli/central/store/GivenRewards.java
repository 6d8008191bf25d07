package linli.central.store;

import java.util.Optional;
import linli.core.act.ActId;
import linli.core.act.Redemption;
import linli.core.member.StationId;

/** What stations gave for points, and the prizes that were drawn. */
public final class GivenRewards {

    /** A redemption as its station wrote it. */
    public record Given(String reward, long points, long cashFen, boolean cancelled) {}

    private final Sql sql;

    GivenRewards(Sql sql) {
        this.sql = sql;
    }

    /** A reward was given. */
    public void redeem(StationId station, Redemption redemption) {
        sql.update(
                """
                insert into redemption (station_id, act_id, reward, points, cash_fen, cancelled)
                values (?, ?, ?, ?, ?, false) on conflict do nothing
                """,
                station.value(),
                redemption.id().value(),
                redemption.reward(),
                redemption.points(),
                redemption.cash().fen());
    }

    /** The redemption of that id at that station. */
    public Optional<Given> find(StationId station, ActId redemption) {
        return sql.one(
                """
                select reward, points, cash_fen, cancelled from redemption
                where station_id = ? and act_id = ?
                """,
                row ->
                        new Given(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getBoolean(4)),
                station.value(),
                redemption.value());
    }

    /** A reward was taken back. */
    public void cancel(StationId station, ActId redemption) {
        sql.update(
                "update redemption set cancelled = true where station_id = ? and act_id = ?",
                station.value(),
                redemption.value());
    }

    /** A prize was drawn. */
    public void draw(StationId station, ActId act, String prize) {
        sql.update(
                """
                insert into drawn_prize (station_id, act_id, prize) values (?, ?, ?)
                on conflict do nothing
                """,
                station.value(),
                act.value(),
                prize);
    }

    /** How many of a reward all stations together gave and did not take back. */
    public long ofReward(String reward) {
        return sql.one(
                        "select count(*) from redemption where reward = ? and not cancelled",
                        row -> row.getLong(1),
                        reward)
                .orElseThrow();
    }

    /** How often all stations together let a prize be drawn. */
    public long ofPrize(String prize) {
        return sql.one(
                        "select count(*) from drawn_prize where prize = ?",
                        row -> row.getLong(1),
                        prize)
                .orElseThrow();
    }
}
