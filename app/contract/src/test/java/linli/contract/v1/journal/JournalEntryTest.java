package linli.contract.v1.journal;

import static linli.contract.v1.Accepted.refusal;
import static linli.contract.v1.Accepted.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import linli.contract.trust.Hash;
import linli.core.Outcome;
import linli.core.act.ActId;
import linli.core.member.StationId;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    private static final StationId STATION = new StationId("01938d2e-7b6a-7c3d-8e4f-112233445566");
    private static final String HEADER =
            "{\"station\":\"01938d2e-7b6a-7c3d-8e4f-112233445566\",\"epoch\":1,\"seq\":1,"
                    + "\"act\":\"01938d2e-7b6a-7c3d-8e4f-aabbccddeeff\",\"type\":\"SHIFT_OPENED\","
                    + "\"occurredAt\":\"2026-11-22T01:00:00.250Z\",\"businessDate\":\"2026-11-22\","
                    + "\"operator\":\"王芳\",\"approver\":null,\"ruleBookVersion\":0}";
    private static final String PAYLOAD = "{\"openingFloatFen\":20000}";

    private final Hash genesis = JournalEntry.genesis(STATION, 1);
    private final JournalEntry entry = JournalEntry.seal(header("王芳"), PAYLOAD, genesis);

    @Test
    void isHashedTheSameForEver() {
        assertThat(genesis.hex())
                .isEqualTo("a76f2c1ce6d15b8ba23fbb02edf5a1a36af4f730146bf04546ce8409794c6408");
        assertThat(entry.headerText()).isEqualTo(HEADER);
        assertThat(entry.hash().hex())
                .isEqualTo("0553b9ed3910e01584a1612c26f729e7e2ac87d6ee33efba5009189f439b182c");
    }

    @Test
    void isReadAsItWasSealed() {
        assertThat(value(JournalEntry.read(HEADER, PAYLOAD, genesis, entry.hash())))
                .isEqualTo(entry);
    }

    @Test
    void namesWhoAllowedIt() {
        String allowed = HEADER.replace("\"approver\":null", "\"approver\":\"李姐\"");
        JournalHeader header = value(JournalHeader.read(allowed));
        assertThat(header.approver()).contains("李姐");
        assertThat(JournalEntry.seal(header, PAYLOAD, genesis).headerText()).isEqualTo(allowed);
    }

    @Test
    void beginsAnotherChainInEveryEpochAndStation() {
        assertThat(JournalEntry.genesis(STATION, 2)).isNotEqualTo(genesis);
        assertThat(JournalEntry.genesis(new StationId("other"), 1)).isNotEqualTo(genesis);
    }

    @Test
    void refusesAnyOtherContentUnderItsHash() {
        assertThat(refusal(JournalEntry.read(HEADER, PAYLOAD + " ", genesis, entry.hash())))
                .isEqualTo("WRONG_HASH");
        assertThat(refusal(JournalEntry.read(HEADER, PAYLOAD, entry.hash(), entry.hash())))
                .isEqualTo("WRONG_HASH");
        String moved = HEADER.replace("\"seq\":1", "\"seq\":2");
        assertThat(refusal(JournalEntry.read(moved, PAYLOAD, genesis, entry.hash())))
                .isEqualTo("WRONG_HASH");
    }

    @Test
    void refusesAHeaderInAnyOtherForm() {
        assertThat(refusal(read(HEADER.replace(",", ", ")))).isEqualTo("NOT_JSON");
        assertThat(refusal(read(HEADER.replace("\"epoch\":1,", "")))).isEqualTo("MISSING_FIELD");
        assertThat(refusal(read(HEADER.replace("\"epoch\":1", "\"epoch\":1,\"till\":1"))))
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(refusal(read(HEADER.replace("\"seq\":1", "\"seq\":0"))))
                .isEqualTo("OUT_OF_RANGE");
        assertThat(refusal(read(HEADER.replace("\"seq\":1", "\"seq\":1.0"))))
                .isEqualTo("WRONG_TYPE");
        assertThat(refusal(read(HEADER.replace(".250Z", ".25Z")))).isEqualTo("OUT_OF_RANGE");
        assertThat(refusal(read(HEADER.replace("11-22\"", "02-30\"")))).isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void refusesEveryHeaderThatIsCutShort() {
        for (int length = 0; length < HEADER.length(); length++) {
            assertThat(refusal(read(HEADER.substring(0, length)))).isEqualTo("NOT_JSON");
        }
    }

    @Test
    void isNotSealedWithTextThatUtf8CannotCarry() {
        assertThatThrownBy(() -> JournalEntry.seal(header("\uDC00"), PAYLOAD, genesis))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JournalEntry.seal(header("w"), "\"\uD800\"", genesis))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Outcome<JournalEntry> read(String headerText) {
        return JournalEntry.read(
                headerText, PAYLOAD, genesis, JournalEntry.hash(genesis, headerText, PAYLOAD));
    }

    private static JournalHeader header(String operator) {
        return new JournalHeader(
                STATION,
                1,
                1,
                new ActId("01938d2e-7b6a-7c3d-8e4f-aabbccddeeff"),
                "SHIFT_OPENED",
                Instant.parse("2026-11-22T01:00:00.250Z"),
                LocalDate.of(2026, 11, 22),
                operator,
                Optional.empty(),
                0);
    }
}
