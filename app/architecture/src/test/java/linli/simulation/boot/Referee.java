package linli.simulation.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Says whether what lies on disks and in tables keeps the promises of the design. It only reads
 * bytes and rows, and adds up: it shares no code with what it judges.
 */
final class Referee {

    static final List<String> UNITS = List.of("POINTS", "FEN");

    /** What nobody may know yet whose it is. */
    private static final Set<String> NAMELESS = Set.of("UNKNOWN_MEMBER", "CARD_STOPPED");

    /** What two homes may give, each not knowing of the other, to somebody who moved. */
    private static final Set<String> TWICE = Set.of("LIMIT_EXCEEDED", "ACTIVITY_OVER_LIMIT");

    private final SimulatedChain chain;
    private final GoodsReferee goods;
    private final CardReferee cards;
    private final AccountReferee accounts;
    private final Facts facts = new Facts();

    Referee(SimulatedChain chain) {
        this.chain = chain;
        this.goods = new GoodsReferee(chain, facts);
        this.cards = new CardReferee(chain);
        this.accounts = new AccountReferee(chain);
    }

    Set<String> actsOnDisk(SimulatedStation station) {
        return facts.onDisk(station).stream().map(Fact::act).collect(Collectors.toSet());
    }

    Set<String> actsAtCentral() {
        return facts.atCentral(chain.storage()).stream().map(Fact::act).collect(Collectors.toSet());
    }

    /** What must hold at every moment. */
    void judge() {
        List<Fact> central = facts.atCentral(chain.storage());
        chains(central);
        Map<String, Fact> acts = distinct(central);
        nobodyElseDid(acts.keySet());
        postings(acts);
        accounts.judge();
        List<Fact> everywhere = new ArrayList<>(central);
        for (SimulatedStation station : chain.stations()) {
            List<Fact> disk = facts.onDisk(station);
            chains(disk);
            everywhere.addAll(disk);
            shownIsThere(station, disk, acts.keySet());
            prefix(station, disk, central);
            if (!chain.stationsWentBack()) {
                closedDays(disk);
            }
        }
        Map<String, Fact> all = distinct(everywhere);
        holders(all);
        if (!chain.stationsWentBack()) {
            noneSpentTwice(all);
            goods.judge(all);
        }
        if (!chain.wentBack()) {
            Set<String> disputes = disputes();
            disputes.removeAll(NAMELESS);
            assertThat(disputes).isSubsetOf(TWICE);
            assertThat(goods.owners(TWICE)).allMatch(chain::moved);
        }
    }

    /** What must hold once the faults stopped and everybody had time. */
    void judgeAtRest() {
        judge();
        List<Fact> central = facts.atCentral(chain.storage());
        Set<String> arrived = central.stream().map(Fact::act).collect(Collectors.toSet());
        assertThat(arrived).containsAll(chain.witness().shown().keySet());
        for (SimulatedStation station : chain.stations()) {
            List<Fact> disk = facts.onDisk(station);
            assertThat(hashesOf(station, central, disk)).isEqualTo(hashes(disk));
        }
        goods.cash(distinct(central));
        cards.judgeAtRest(distinct(central));
        if (!chain.stationsWentBack()) {
            goods.judgeAtRest(distinct(central));
        }
        assertThat(chain.stations()).allMatch(this::acceptsCodes);
        assertThat(chain.storage().rows("select station_id from unheard_station")).isEmpty();
        accounts.judgeAtRest();
        if (chain.wentBack() && !lots(distinct(central)).values().stream().allMatch(l -> l >= 0)) {
            // What was spent twice is in debt; what was returned twice is held
            assertThat(disputes()).containsAnyOf("POINTS_NOT_HELD", "OVER_REFUNDED");
        }
    }

    /** Whichever key signs now: each station heard of it. */
    private boolean acceptsCodes(SimulatedStation station) {
        return station.accepts(chain.central().code(chain.members().getFirst().number()));
    }

    /** Gapless, each entry by its hash behind the one before. */
    private static void chains(List<Fact> facts) {
        String journal = "";
        long seq = 0;
        String hash = "";
        for (Fact fact : facts) {
            String of = fact.station() + "/" + fact.epoch();
            if (!of.equals(journal)) {
                journal = of;
                seq = 0;
                hash = Facts.genesis(fact.station(), fact.epoch());
            }
            assertThat(fact.seq()).as(of).isEqualTo(++seq);
            hash = Facts.hash(hash, fact.text());
            assertThat(fact.hash()).as("%s entry %d", of, seq).isEqualTo(hash);
        }
    }

    /** Each act once, whatever epochs it stands in; never with another content. */
    private static Map<String, Fact> distinct(List<Fact> facts) {
        Map<String, Fact> acts = new LinkedHashMap<>();
        for (Fact fact : facts) {
            Fact before = acts.putIfAbsent(fact.act(), fact);
            if (before != null) {
                assertThat(fact.payload()).as(fact.act()).isEqualTo(before.payload());
            }
        }
        return acts;
    }

    private void nobodyElseDid(Set<String> acts) {
        assertThat(acts).allMatch(chain.witness()::wasTried);
    }

    /** Each act's postings come to nothing, and give members what the act says, once. */
    private void postings(Map<String, Fact> acts) {
        Map<String, Long> sums = new HashMap<>();
        Map<String, Long> given = new TreeMap<>();
        for (List<String> row :
                chain.storage()
                        .rows(
                                "select act_id, unit, account, coalesce(member_id, ''), amount"
                                        + " from posting")) {
            sums.merge(row.get(0) + row.get(1), Long.parseLong(row.get(4)), Long::sum);
            if (acts.containsKey(row.get(0)) && row.get(2).equals("MEMBER")) {
                long amount = Long.parseLong(row.get(4));
                given.merge(
                        row.get(0) + " " + row.get(3) + " " + row.get(1),
                        row.get(1).equals("FEN") ? -amount : amount,
                        Long::sum);
            }
        }
        assertThat(sums.values()).allMatch(sum -> sum == 0);
        given.values().removeIf(sum -> sum == 0);
        Map<String, Long> said = new TreeMap<>();
        Set<String> nameless = goods.nameless();
        nameless.addAll(goods.overLimit());
        for (Fact fact : acts.values()) {
            for (JsonNode change :
                    nameless.contains(fact.act()) ? List.<JsonNode>of() : fact.changes()) {
                for (String unit : UNITS) {
                    String whose = goods.member(change) + " " + unit;
                    said.merge(fact.act() + " " + whose, worth(unit, change), Long::sum);
                }
            }
        }
        said.values().removeIf(sum -> sum == 0);
        Set<String> disputes = disputes();
        disputes.removeAll(NAMELESS);
        disputes.removeAll(TWICE);
        if (disputes.isEmpty() || disputes.equals(Set.of("JOURNAL_FORKED"))) {
            assertThat(given).isEqualTo(said);
        }
    }

    /** What a change gives or takes of a unit. */
    static long worth(String unit, JsonNode change) {
        long worth = 0;
        for (JsonNode entry : ledger(unit, change)) {
            worth += worth(entry);
        }
        return worth;
    }

    private static Iterable<JsonNode> ledger(String unit, JsonNode change) {
        if (unit.equals("POINTS")) {
            return change.get("ledger");
        }
        return change.has("value") ? change.get("value").get("ledger") : List.of();
    }

    private static long worth(JsonNode entry) {
        return switch (entry.get("kind").asString()) {
            case "DEBIT" -> -sum(entry.get("taken")) - entry.get("debtMade").asLong();
            default -> entry.get("points").asLong();
        };
    }

    /** What slices are together. */
    static long sum(JsonNode slices) {
        long sum = 0;
        for (JsonNode slice : slices) {
            sum += slice.get("points").asLong();
        }
        return sum;
    }

    /** What was shown as done is in the journal, or came back to the central from an older disk. */
    private void shownIsThere(SimulatedStation station, List<Fact> disk, Set<String> arrived) {
        Set<String> there = disk.stream().map(Fact::act).collect(Collectors.toSet());
        chain.witness()
                .shown()
                .forEach((act, where) -> {
                    if (where.equals(station.machine())) {
                        assertThat(
                                        there.contains(act)
                                                || (chain.wentBack() && arrived.contains(act)))
                                .as("%s, shown at %s", act, where)
                                .isTrue();
                    }
                });
    }

    /** What the central holds is how the station's journal begins. */
    private void prefix(SimulatedStation station, List<Fact> disk, List<Fact> central) {
        if (chain.stationsWentBack()) {
            return;
        }
        List<String> own = hashes(disk);
        List<String> held = hashesOf(station, central, disk);
        assertThat(held.size()).isLessThanOrEqualTo(own.size());
        assertThat(own.subList(0, held.size())).isEqualTo(held);
    }

    private static List<String> hashesOf(
            SimulatedStation station, List<Fact> central, List<Fact> disk) {
        int epoch = disk.isEmpty() ? 1 : disk.getFirst().epoch();
        return hashes(
                central.stream()
                        .filter(fact -> fact.station().equals(station.id().value()))
                        .filter(fact -> fact.epoch() == epoch)
                        .toList());
    }

    private static List<String> hashes(List<Fact> facts) {
        return facts.stream().map(Fact::hash).toList();
    }

    /** Nothing is dated on a day that the station had closed. */
    private static void closedDays(List<Fact> disk) {
        String closed = "";
        for (Fact fact : disk) {
            assertThat(fact.businessDate()).as(fact.act()).isGreaterThan(closed);
            String day =
                    fact.type().equals("DAY_CLOSED") ? fact.payload().get("day").asString() : "";
            if (day.compareTo(closed) > 0) {
                closed = fact.payload().get("day").asString();
            }
        }
    }

    /** What a station earned or gave back is in its own hand. */
    private static void holders(Map<String, Fact> acts) {
        for (Fact fact : acts.values()) {
            for (JsonNode change : fact.changes()) {
                for (String unit : UNITS) {
                    for (JsonNode entry : ledger(unit, change)) {
                        if (entry.get("kind").asString().equals("CREDIT")) {
                            for (JsonNode lot : entry.get("lots")) {
                                assertThat(lot.get("holder").asString())
                                        .as(fact.act())
                                        .isEqualTo("ESCROW:" + fact.station());
                            }
                        }
                    }
                }
            }
        }
    }

    /** What is left of each lot by all acts, with what members brought along. */
    private Map<String, Long> lots(Map<String, Fact> acts) {
        Map<String, Long> left = new HashMap<>();
        chain.storage()
                .rows("select content from opening")
                .forEach(row -> count(Fact.tree(row.getFirst()), left));
        acts.values().forEach(fact -> fact.changes().forEach(change -> count(change, left)));
        return left;
    }

    private static void count(JsonNode change, Map<String, Long> left) {
        UNITS.forEach(unit -> count(unit, change, left));
    }

    private static void count(String unit, JsonNode change, Map<String, Long> left) {
        for (JsonNode entry : ledger(unit, change)) {
            boolean credit = entry.get("kind").asString().equals("CREDIT");
            if (credit || entry.get("kind").asString().equals("DEBIT")) {
                for (JsonNode lot : entry.get(credit ? "lots" : "taken")) {
                    long points = lot.get("points").asLong();
                    left.merge(
                            unit + lot.get("lot").asString(), credit ? points : -points, Long::sum);
                }
            }
        }
    }

    private void noneSpentTwice(Map<String, Fact> acts) {
        assertThat(lots(acts)).allSatisfy((lot, left) -> assertThat(left).isNotNegative());
    }

    Set<String> disputes() {
        return chain.storage().rows("select distinct code from quarantine").stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
    }
}
