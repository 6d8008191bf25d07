package linli.simulation.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Says whether orders, coupons and cards are kept: by the bytes of acts and the rows of tables
 * alone, as the {@link Referee} does.
 */
final class GoodsReferee {

    private static final String NUMBER = "number:";

    private final SimulatedChain chain;
    private final Facts facts;

    GoodsReferee(SimulatedChain chain, Facts facts) {
        this.chain = chain;
        this.facts = facts;
    }

    /** What must hold at every moment. */
    void judge(Map<String, Fact> acts) {
        handedOver(acts)
                .forEach((order, gone) ->
                        assertThat(gone).as(order).isLessThanOrEqualTo(ordered(order, acts)));
        noneReturnedTwice(acts);
        claims(acts);
        once(acts);
        limits(acts);
        nobodySpendsByNumber(acts);
    }

    /** What must hold once the faults stopped: everybody has what they earned, by any name. */
    void judgeAtRest(Map<String, Fact> acts) {
        Map<String, Long> atCentral = new TreeMap<>();
        chain.storage()
                .rows("select order_id, sum(qty) from handed_over group by 1")
                .forEach(row -> atCentral.put(row.get(0), Long.parseLong(row.get(1))));
        assertThat(atCentral).isEqualTo(handedOver(acts));
        assertThat(open("UNKNOWN_MEMBER")).isEmpty();
        everybodyHasWhatTheyEarned(acts);
    }

    private static Map<String, Long> handedOver(Map<String, Fact> acts) {
        Map<String, Long> gone = new TreeMap<>();
        for (Fact fact : acts.values()) {
            if (fact.type().equals("ORDER_HANDED_OVER")) {
                String order = fact.payload().get("order").get("id").asString();
                for (JsonNode line : fact.payload().get("lines")) {
                    gone.merge(order, line.get("qty").asLong(), Long::sum);
                }
            }
        }
        return gone;
    }

    private static long ordered(String order, Map<String, Fact> acts) {
        return acts.values().stream()
                .filter(fact -> fact.type().equals("ORDER_HANDED_OVER"))
                .map(fact -> fact.payload().get("order"))
                .filter(some -> some.get("id").asString().equals(order))
                .mapToLong(some -> some.get("lines").get(0).get("qty").asLong())
                .max()
                .orElse(0);
    }

    private static void noneReturnedTwice(Map<String, Fact> acts) {
        Map<String, Long> left = new HashMap<>();
        for (Fact fact : acts.values()) {
            if (fact.type().equals("SALE_COMPLETED")) {
                left.put(
                        fact.act(),
                        fact.payload().get("sale").get("items").get(0).get("pieces").asLong());
            }
        }
        for (Fact fact : acts.values()) {
            if (fact.type().equals("TICKET_REFUNDED")) {
                JsonNode returned = fact.payload().get("returned");
                for (JsonNode line : returned.get("lines")) {
                    left.merge(
                            returned.get("ticket").asString(),
                            -line.get("pieces").asLong(),
                            Long::sum);
                }
            }
        }
        assertThat(left).allSatisfy((ticket, pieces) -> assertThat(pieces).isNotNegative());
    }

    /** No more is claimed than was handed over, and what was decided is done once. */
    private static void claims(Map<String, Fact> acts) {
        Map<String, Long> left = new HashMap<>();
        Map<String, Integer> settled = new HashMap<>();
        for (Fact fact : acts.values()) {
            JsonNode body = fact.payload();
            switch (fact.type()) {
                case "ORDER_HANDED_OVER" ->
                        left.merge(
                                fact.act(),
                                body.get("lines").get(0).get("qty").asLong(),
                                Long::sum);
                case "CLAIM_FILED" -> {
                    JsonNode claim = body.get("claim");
                    left.merge(
                            claim.get("ticket").asString(),
                            -claim.get("lines").get(0).get("qty").asLong(),
                            Long::sum);
                }
                case "CLAIM_SETTLED" ->
                        settled.merge(body.get("filed").asString(), 1, Integer::sum);
                default -> {}
            }
        }
        assertThat(left).allSatisfy((ticket, pieces) -> assertThat(pieces).isNotNegative());
        assertThat(settled).allSatisfy((claim, times) -> assertThat(times).isEqualTo(1));
    }

    /** What is done once: a redemption cancelled, a ticket praised. */
    private static void once(Map<String, Fact> acts) {
        Map<String, Integer> done = new HashMap<>();
        for (Fact fact : acts.values()) {
            JsonNode body = fact.payload();
            if (fact.type().equals("REDEMPTION_CANCELLED")) {
                done.merge(body.get("redemption").get("id").asString(), 1, Integer::sum);
            }
            if (fact.type().equals("ACTIVITY_CLAIMED") && body.get("ticket").isString()) {
                done.merge(body.get("ticket").asString(), 1, Integer::sum);
            }
        }
        assertThat(done).allSatisfy((what, times) -> assertThat(times).isEqualTo(1));
    }

    /** What is limited in some time is not done more often in it, by whoever never moved. */
    private void limits(Map<String, Fact> acts) {
        Map<String, Long> left = new HashMap<>();
        for (Fact fact : acts.values()) {
            for (JsonNode change : fact.changes()) {
                String member = member(change);
                for (JsonNode use : change.get("uses")) {
                    String what = use.get("kind").asString() + " " + use.get("id").asString();
                    UseLimit limit = UseLimit.ALL.get(what);
                    if (limit != null && !chain.moved(member)) {
                        String when = limit.period().of(use.get("day").asString());
                        String key = what + " " + member + " " + when;
                        left.putIfAbsent(key, limit.times());
                        left.merge(key, -use.get("count").asLong(), Long::sum);
                    }
                }
            }
        }
        assertThat(left).allSatisfy((what, some) -> assertThat(some).as(what).isNotNegative());
    }

    /** The drawer of each station by the ledger is what its acts put there and took. */
    void cash(Map<String, Fact> acts) {
        Map<String, Long> said = new TreeMap<>();
        for (Fact fact : acts.values()) {
            long cash =
                    switch (fact.type()) {
                        case "SALE_COMPLETED", "PLUS_SOLD", "VALUE_TOPPED_UP", "REWARD_REDEEMED" ->
                                amounts(fact.payload().get("payment").get("tenders"))
                                        - fact.payload().get("payment").get("changeFen").asLong();
                        case "VALUE_WITHDRAWN", "REDEMPTION_CANCELLED" ->
                                -amounts(fact.payload().get("givenBack"));
                        case "CLAIM_FILED", "CLAIM_SETTLED" -> -paidBack(fact);
                        case "TICKET_REFUNDED" ->
                                -amounts(fact.payload().get("payout").get("tenders"));
                        default -> 0;
                    };
            if (cash != 0) {
                said.merge(fact.station(), cash, Long::sum);
            }
        }
        Map<String, Long> posted = new TreeMap<>();
        chain.storage()
                .rows(
                        "select station_id, sum(amount) from posting where account = 'CASH'"
                                + " group by 1 having sum(amount) <> 0")
                .forEach(row -> posted.put(row.get(0), Long.parseLong(row.get(1))));
        said.values().removeIf(sum -> sum == 0);
        assertThat(posted).isEqualTo(said);
    }

    private static long paidBack(Fact claim) {
        JsonNode remedy = claim.payload().get("remedy");
        return remedy.has("payout") ? amounts(remedy.get("payout").get("tenders")) : 0;
    }

    private static long amounts(JsonNode tenders) {
        long sum = 0;
        for (JsonNode tender : tenders) {
            boolean isCash = tender.get("type").asString().equals("CASH");
            sum += isCash ? tender.get("amountFen").asLong() : 0;
        }
        return sum;
    }

    /** Whose account no station had spends nothing. */
    private static void nobodySpendsByNumber(Map<String, Fact> acts) {
        for (Fact fact : acts.values()) {
            for (JsonNode change : fact.changes()) {
                if (fact.type().equals("SALE_COMPLETED")
                        && change.get("member").asString().startsWith(NUMBER)) {
                    for (JsonNode entry : change.get("ledger")) {
                        assertThat(entry.get("kind").asString()).isEqualTo("CREDIT");
                    }
                    assertThat(change.has("value")).as(fact.act()).isFalse();
                }
            }
        }
    }

    /** Openings and all acts, whatever name they were done under, but for those that wait. */
    private void everybodyHasWhatTheyEarned(Map<String, Fact> acts) {
        Map<String, Long> due = new TreeMap<>();
        chain.storage()
                .rows("select content from opening")
                .forEach(row -> count(Fact.tree(row.getFirst()), due));
        Set<String> waiting = open("CARD_STOPPED");
        waiting.addAll(overLimit());
        for (Fact fact : acts.values()) {
            if (!waiting.contains(fact.act())) {
                fact.changes().forEach(change -> count(change, due));
            }
        }
        Map<String, Long> posted = new TreeMap<>();
        chain.storage()
                .rows(
                        "select member_id, unit, sum(case when unit = 'FEN' then -amount else"
                            + " amount end) from posting where account = 'MEMBER' and not (reason ="
                            + " 'EXPIRE' and act_id not in (select act_id from journal_entry))"
                            + " group by 1, 2")
                .forEach(row ->
                        posted.put(row.get(0) + " " + row.get(1), Long.parseLong(row.get(2))));
        due.values().removeIf(sum -> sum == 0);
        posted.values().removeIf(sum -> sum == 0);
        assertThat(posted).isEqualTo(due);
    }

    private void count(JsonNode change, Map<String, Long> due) {
        for (String unit : Referee.UNITS) {
            due.merge(member(change) + " " + unit, Referee.worth(unit, change), Long::sum);
        }
    }

    /** Whose change it is, also where it says no more than the number of a card. */
    String member(JsonNode change) {
        String id = change.get("member").asString();
        if (!id.startsWith(NUMBER)) {
            return id;
        }
        long number = Long.parseLong(id.substring(NUMBER.length()));
        List<List<String>> holders =
                chain.storage()
                        .rows(
                                "select member_id from member where number = ? union select"
                                        + " member_id from stopped_card where number = ?",
                                number,
                                number);
        return holders.isEmpty() ? id : holders.getFirst().getFirst();
    }

    /** The acts of which nobody knew, at first, whose they were. */
    Set<String> nameless() {
        return acts("code in ('UNKNOWN_MEMBER', 'CARD_STOPPED')");
    }

    /** The acts whose points wait because their member did it elsewhere too. */
    Set<String> overLimit() {
        return acts("code = 'ACTIVITY_OVER_LIMIT'");
    }

    /** The members whose acts are disputed with one of those codes. */
    Set<String> owners(Set<String> codes) {
        Set<String> disputed = acts("code in ('" + String.join("', '", codes) + "')");
        Set<String> owners = new HashSet<>();
        for (Fact fact : facts.atCentral(chain.storage())) {
            if (disputed.contains(fact.act())) {
                fact.changes().forEach(change -> owners.add(member(change)));
            }
        }
        return owners;
    }

    private Set<String> open(String code) {
        return acts("code = '" + code + "' and decision is null");
    }

    private Set<String> acts(String condition) {
        return chain
                .storage()
                .rows(
                        "select e.act_id from quarantine q join journal_entry e"
                                + " using (station_id, epoch, seq) where "
                                + condition)
                .stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
    }
}
