package linli.contract.v1.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.act.ActId;
import linli.core.member.StationId;

/**
 * What an entry of a station's journal says about itself.
 *
 * @param epoch from 1; a new one begins when a station lost its disk or its history forked
 * @param seq from 1 in each epoch, without gaps; the only order there is
 * @param type of the payload, see {@link ActMessages}
 * @param occurredAt the clock as read; it orders nothing
 * @param operator who was signed in
 * @param approver who allowed it, where that was needed
 * @param ruleBookVersion by which it was decided, from 0
 */
public record JournalHeader(
        StationId station,
        int epoch,
        long seq,
        ActId act,
        String type,
        Instant occurredAt,
        LocalDate businessDate,
        String operator,
        Optional<String> approver,
        int ruleBookVersion) {

    private static final int TYPE_CHARS = 40;

    /** The exact text that is hashed: JSON without spaces, the fields in the order above. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("station", station.value())
                        .put("epoch", epoch)
                        .put("seq", seq)
                        .put("act", act.value())
                        .put("type", type)
                        .put("occurredAt", occurredAt.toString())
                        .put("businessDate", businessDate.toString())
                        .put("operator", operator)
                        .set("approver", Json.textOrNull(approver))
                        .put("ruleBookVersion", ruleBookVersion));
    }

    /** The header that the text says, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<JournalHeader> read(String text) {
        return Json.read(text, Limits.HEADER_CHARS, JournalHeader::read);
    }

    private static JournalHeader read(Fields fields) {
        return new JournalHeader(
                new StationId(fields.name("station", Limits.ID_CHARS)),
                fields.integer("epoch", 1, Integer.MAX_VALUE),
                fields.number("seq", 1, Long.MAX_VALUE),
                new ActId(fields.name("act", Limits.ID_CHARS)),
                fields.name("type", TYPE_CHARS),
                fields.instant("occurredAt"),
                fields.day("businessDate"),
                fields.text("operator", Limits.NAME_CHARS),
                fields.optional("approver", (some, name) -> some.name(name, Limits.NAME_CHARS)),
                fields.integer("ruleBookVersion", 0, Integer.MAX_VALUE));
    }
}
