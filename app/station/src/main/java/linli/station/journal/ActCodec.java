package linli.station.journal;

import linli.core.Outcome;
import linli.core.act.Act;

/** Turns acts into the texts of journal entries and back. */
public interface ActCodec {

    /**
     * The texts of an act.
     *
     * @param header says who, when and which number
     * @param payload the act, personal fields sealed under their member's key
     */
    record Texts(String header, String payload) {}

    /**
     * Writes an act as the entry of that number.
     *
     * @param ruleBookVersion by which it was decided
     * @return refused if the act holds more than an entry may
     */
    Outcome<Texts> write(Act act, long seq, int ruleBookVersion);

    /**
     * Reads an act that was written.
     *
     * @throws IllegalArgumentException if the texts are none of an act
     */
    Act read(String header, String payload);

    /**
     * The version of the rule book by which an act was decided.
     *
     * @throws IllegalArgumentException if the text is no header
     */
    int ruleBook(String header);
}
