package linli.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import linli.central.store.DatabaseLogin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was shown at the counters, against the bytes that stand in the central's tables; read with
 * nothing of what wrote them.
 */
final class IndependentCount {

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private long spent;
    private long moved;

    /** Of one station. */
    static final class Counted {
        long entries;
        long sales;
        long net;
        long unshown;
    }

    /** Takes down what a station printed. */
    void hear(String line) {
        String[] words = line.split(" ", -1);
        if (words.length == 4 && words[0].equals("DONE")) {
            shown.put(words[2], words[3]);
        }
    }

    /** How many acts were shown, and how many entries moved points. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d acts shown, points paid with %,d times, moved between holders %,d times",
                shown.size(),
                spent,
                moved);
    }

    /** Counts what the central holds; every act that was shown must be there, once. */
    Map<String, Counted> count(String when, DatabaseLogin owner) throws SQLException {
        spent = 0;
        moved = 0;
        Map<String, Counted> stations = new TreeMap<>();
        Map<String, Long> points = new HashMap<>();
        WiredMembers.ALL.forEach(each -> points.put(each.id().value(), WiredMembers.OPENING));
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), "")) {
            entries(when, connection, stations, points);
            accounts(when, connection, points);
            assertThat(one(connection, "select count(*) from quarantine")).as(when).isZero();
        }
        return stations;
    }

    private void entries(
            String when,
            Connection connection,
            Map<String, Counted> stations,
            Map<String, Long> points)
            throws SQLException {
        Set<String> acts = new HashSet<>();
        try (ResultSet rows =
                connection
                        .createStatement()
                        .executeQuery(
                                "select station_id, epoch, seq, act_id, payload from journal_entry"
                                        + " order by station_id, epoch, seq")) {
            while (rows.next()) {
                Counted station = stations.computeIfAbsent(rows.getString(1), id -> new Counted());
                assertThat(rows.getInt(2)).as(when).isEqualTo(1);
                assertThat(rows.getLong(3)).as(when).isEqualTo(++station.entries);
                String act = rows.getString(4);
                assertThat(acts.add(act)).as(when + " twice: " + act).isTrue();
                JsonNode payload =
                        json.readTree(new String(rows.getBytes(5), StandardCharsets.UTF_8));
                count(when, station, act, payload);
                ledger(payload, points);
            }
        }
        Set<String> lost = new HashSet<>(shown.keySet());
        lost.removeAll(acts);
        assertThat(lost).as(when + " shown, but not held").isEmpty();
    }

    private void count(String when, Counted station, String act, JsonNode payload) {
        moved += payload.findParents("to").isEmpty() ? 0 : 1;
        boolean sale = payload.path("sale").path("lines").isArray() && payload.has("payment");
        if (!sale) {
            return;
        }
        long net = -payload.path("payment").path("changeFen").asLong();
        for (JsonNode tender : payload.path("payment").path("tenders")) {
            net += tender.path("amountFen").asLong();
        }
        station.sales++;
        spent += payload.path("sale").path("pointsSpent").asLong() > 0 ? 1 : 0;
        station.net += net;
        if (shown.containsKey(act)) {
            assertThat(Long.toString(net)).as(when + " " + act).isEqualTo(shown.get(act));
        } else {
            station.unshown++;
        }
    }

    /** Wherever in an act a member's points change. */
    private static void ledger(JsonNode payload, Map<String, Long> points) {
        for (JsonNode change : payload.findParents("ledger")) {
            String member = member(change.path("member").asString());
            for (JsonNode entry : change.path("ledger")) {
                long taken = -entry.path("debtMade").asLong(0);
                for (JsonNode slice : entry.path("taken")) {
                    taken -= slice.path("points").asLong();
                }
                points.merge(member, entry.path("points").asLong(0) + taken, Long::sum);
            }
        }
    }

    /** Who was served while nobody here knew them is named by their number. */
    private static String member(String named) {
        return WiredMembers.ALL.stream()
                .filter(each -> named.equals("number:%015d".formatted(each.number().value())))
                .map(each -> each.id().value())
                .findFirst()
                .orElse(named);
    }

    private void accounts(String when, Connection connection, Map<String, Long> points)
            throws SQLException {
        Map<String, Long> held = new HashMap<>();
        try (ResultSet rows =
                connection.createStatement().executeQuery("select member_id, state from account")) {
            while (rows.next()) {
                JsonNode state = json.readTree(rows.getString(2)).findValue("points");
                long sum = -state.path("debt").asLong();
                for (JsonNode slice : state.path("slices")) {
                    assertThat(slice.path("points").asLong()).as(when).isPositive();
                    sum += slice.path("points").asLong();
                }
                held.put(rows.getString(1), sum);
            }
        }
        assertThat(held).as(when + " points of members").isEqualTo(points);
    }

    private static long one(Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
