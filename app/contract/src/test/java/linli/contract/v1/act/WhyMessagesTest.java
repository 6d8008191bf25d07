package linli.contract.v1.act;

import static linli.contract.v1.Accepted.refusal;
import static linli.contract.v1.Accepted.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.money.Money;
import linli.core.points.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Explanations travel with their figures, and with nothing else. */
class WhyMessagesTest {

    static Stream<Why> explanations() {
        RandomActs acts = new RandomActs(4);
        return Stream.generate(acts::why).limit(200);
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void everyExplanationComesBackAsItWas(Why why) {
        assertThat(value(read(Json.write(WhyMessages.write(why))))).isEqualTo(why);
    }

    @Test
    void aBaseOfATicketIsShort() {
        Why why = new Why.BasePoints(Money.ofFen(8640), 100);

        assertThat(Json.write(WhyMessages.write(why)))
                .isEqualTo("{\"by\":\"BASE\",\"fen\":8640,\"per\":100}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'by':'LUCK','points':5} | UNKNOWN_TYPE",
                "{'by':'BASE','fen':5,'per':0} | OUT_OF_RANGE",
                "{'by':'BASE','fen':5} | MISSING_FIELD",
                "{'by':'BASE','fen':5,'per':1,'tier':'GOLD'} | UNKNOWN_FIELD",
                "{'by':'PLUS_BONUS','base':1000000000000,'bp':1000000000000} | OUT_OF_RANGE",
                "{'by':'PLUS_BONUS','base':1000000000000,'bp':20000} | OUT_OF_RANGE",
                "{'by':'CAP','cap':5,'room':1,'of':{'by':'DRAW','points':5}} | UNKNOWN_TYPE",
                "{'by':'TIER_BONUS','base':5,'tier':'','bp':5} | OUT_OF_RANGE",
                "{'by':'OPENING','points':-5} | OUT_OF_RANGE"
            },
            quoteCharacter = '"')
    void refusesFiguresThatAreNoExplanation(String text, String refusal) {
        assertThat(refusal(read(text.replace('\'', '"')))).isEqualTo(refusal);
    }

    private static Outcome<Why> read(String text) {
        return Json.read(text, Limits.PAYLOAD_CHARS, WhyMessages::why);
    }
}
