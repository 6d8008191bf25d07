package linli.contract.v1.feed;

import java.util.List;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;

/**
 * The rule books that a station was told of, each as the central signed it: for a central that was
 * restored from before it gave them out.
 */
public record KnownRuleBooks(List<RuleBookItem> books) {

    /** No more are told at once. */
    public static final int MOST = 20;

    /** Keeps its own copy. */
    public KnownRuleBooks {
        books = List.copyOf(books);
    }

    /** The message as JSON. */
    public String text() {
        return Json.write(Json.object().set("books", Json.array(books, FeedMessages::write)));
    }

    /** The message in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<KnownRuleBooks> read(byte[] body) {
        return Json.read(
                body,
                Limits.BATCH_BYTES,
                fields -> new KnownRuleBooks(fields.list("books", MOST, KnownRuleBooks::book)));
    }

    /** The central's answer: how many of them it had not, and has now. */
    public static String answer(int taken) {
        return Json.write(Json.object().put("taken", taken));
    }

    /** The number in such an answer, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<Integer> readAnswer(byte[] body) {
        return Json.read(body, Limits.SMALL_BYTES, fields -> fields.integer("taken", 0, MOST));
    }

    private static RuleBookItem book(Fields fields) {
        if (FeedMessages.item(fields) instanceof RuleBookItem book) {
            return book;
        }
        throw fields.refuse(Reason.UNKNOWN_TYPE, "kind");
    }
}
