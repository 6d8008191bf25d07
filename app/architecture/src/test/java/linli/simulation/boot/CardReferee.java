package linli.simulation.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import tools.jackson.databind.JsonNode;

/**
 * Says whether everybody agrees, once the faults stopped, who members are: which card is theirs,
 * which are lost, whose membership rests, and what they reached and used besides points.
 */
final class CardReferee {

    private static final List<String> BESIDE_POINTS =
            List.of("tier", "growth", "plusUntil", "uses");

    private final SimulatedChain chain;

    CardReferee(SimulatedChain chain) {
        this.chain = chain;
    }

    void judgeAtRest(Map<String, Fact> acts) {
        Set<Long> stopped =
                chain.storage().rows("select number from stopped_card").stream()
                        .map(row -> Long.parseLong(row.getFirst()))
                        .collect(Collectors.toSet());
        Set<Long> lost =
                acts.values().stream()
                        .filter(fact -> fact.type().equals("CARD_REPLACED"))
                        .map(fact -> Long.parseLong(fact.payload().get("lost").asString()))
                        .collect(Collectors.toSet());
        assertThat(stopped).containsAll(lost);
        for (SimulatedStation station : chain.stations()) {
            StationMemory memory = station.life().orElseThrow().memory();
            assertThat(stopped).allMatch(number -> memory.isStopped(new MemberNumber(number)));
            chain.storage()
                    .rows("select member_id, number, content from member")
                    .forEach(row -> sameMember(memory, row));
            chain.storage()
                    .rows("select member_id, state from account")
                    .forEach(row -> sameAccount(station, row));
        }
    }

    private static void sameMember(StationMemory memory, List<String> row) {
        boolean isFrozen = Fact.tree(row.get(2)).findPath("frozen").asBoolean();
        memory.member(new MemberId(row.get(0)))
                .ifPresent(member ->
                        assertThat(List.of(member.number().value(), member.frozen()))
                                .as(row.get(0))
                                .isEqualTo(List.of(Long.parseLong(row.get(1)), isFrozen)));
    }

    private static void sameAccount(SimulatedStation station, List<String> row) {
        JsonNode there = Fact.tree(row.get(1)).get("account");
        station.view(row.get(0))
                .map(Fact::tree)
                .ifPresent(here ->
                        assertThat(BESIDE_POINTS)
                                .as("%s at %s: %s, %s", row.get(0), station.id(), here, there)
                                .allMatch(field -> here.path(field).equals(there.path(field))));
    }
}
