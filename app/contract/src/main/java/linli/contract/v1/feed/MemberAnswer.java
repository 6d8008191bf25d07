package linli.contract.v1.feed;

import java.util.List;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;

/**
 * What the central answers about a member whom nobody preloaded.
 *
 * @param items the member, the account, then the orders that wait at this station; they also come
 *     with the feed from now on
 */
public record MemberAnswer(List<FeedItem> items) {

    /** Keeps its own copy. */
    public MemberAnswer {
        items = List.copyOf(items);
    }

    /** The answer as JSON. */
    public String text() {
        return Json.write(Json.object().set("items", Json.array(items, FeedMessages::write)));
    }

    /** The answer in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<MemberAnswer> read(byte[] body) {
        return Json.read(
                body,
                Limits.PAGE_BYTES,
                fields ->
                        new MemberAnswer(
                                fields.list("items", Limits.PAGE_ITEMS, FeedMessages::item)));
    }
}
