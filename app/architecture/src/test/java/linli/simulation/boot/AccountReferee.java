package linli.simulation.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Says whether the central's accounts are sound, and as the stations see them at the end. */
final class AccountReferee {

    private static final long HOME_LEAST = 1000;

    private final SimulatedChain chain;

    AccountReferee(SimulatedChain chain) {
        this.chain = chain;
    }

    /** No hand is empty or counted twice, no debt is negative, and the postings come to it. */
    void judge() {
        Referee.UNITS.forEach(this::judge);
    }

    /** Once the faults stopped: everybody agrees, and home has its share. */
    void judgeAtRest() {
        for (String unit : Referee.UNITS) {
            states(unit).forEach((member, account) -> rest(unit, member, account));
        }
    }

    private Map<String, JsonNode> states(String unit) {
        Map<String, JsonNode> states = new TreeMap<>();
        for (List<String> row : chain.storage().rows("select member_id, state from account")) {
            part(unit, Fact.tree(row.get(1)).get("account"))
                    .ifPresent(part -> states.put(row.get(0), part));
        }
        return states;
    }

    private static Optional<JsonNode> part(String unit, JsonNode account) {
        return Optional.ofNullable(account.get(unit.equals("POINTS") ? "points" : "value"));
    }

    private void judge(String unit) {
        Map<String, Long> posted = new HashMap<>();
        chain.storage()
                .rows(
                        "select member_id, sum(case when unit = 'FEN' then -amount else amount end)"
                                + " from posting where account = 'MEMBER' and unit = ? group by 1",
                        unit)
                .forEach(row -> posted.put(row.get(0), Long.parseLong(row.get(1))));
        states(unit)
                .forEach((member, points) -> {
                    Set<String> hands = new HashSet<>();
                    for (JsonNode slice : points.get("slices")) {
                        assertThat(slice.get("points").asLong()).isPositive();
                        String hand =
                                slice.get("lot")
                                        + "/"
                                        + slice.get("holder")
                                        + "/"
                                        + slice.get("expires");
                        assertThat(hands.add(hand)).as("%s of %s", hand, member).isTrue();
                    }
                    assertThat(points.get("debt").asLong()).isNotNegative();
                    assertThat(Referee.sum(points.get("slices")) - points.get("debt").asLong())
                            .as(member)
                            .isEqualTo(posted.getOrDefault(member, 0L));
                });
    }

    /** Home has its share, nobody else has anything, nothing has ended, and all views agree. */
    private void rest(String unit, String member, JsonNode points) {
        String home =
                chain.storage()
                        .rows("select home_station from member where member_id = ?", member)
                        .getFirst()
                        .getFirst();
        long free = 0;
        long atHome = 0;
        long frozen = 0;
        for (JsonNode slice : points.get("slices")) {
            String holder = slice.get("holder").asString();
            long some = slice.get("points").asLong();
            free += holder.equals("FREE") ? some : 0;
            atHome += holder.equals("ESCROW:" + home) ? some : 0;
            frozen += holder.startsWith("FROZEN") ? some : 0;
            assertThat(
                            holder.startsWith("FROZEN")
                                    || slice.get("expires")
                                                    .asString()
                                                    .compareTo(chain.lastOpenDay())
                                            >= 0)
                    .as("%s of %s", slice, member)
                    .isTrue();
        }
        long all = Referee.sum(points.get("slices")) - frozen;
        assertThat(atHome + free).as("%s of %s", points, member).isEqualTo(all);
        long share = Math.min(all, Math.max(HOME_LEAST, Math.ceilDiv(8 * all, 10)));
        boolean owes = points.get("debt").asLong() > 0;
        assertThat(atHome).as("%s of %s", points, member).isEqualTo(owes ? 0 : share);
        assertThat(owes && all > 0).as("%s of %s", points, member).isFalse();
        for (SimulatedStation station : chain.stations()) {
            station.view(member)
                    .ifPresent(view ->
                            assertThat(part(unit, Fact.tree(view)).orElse(points))
                                    .as("%s at %s", member, station.id())
                                    .isEqualTo(points));
        }
    }
}
