package linli.contract.v1.feed;

import java.util.List;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;

/**
 * What the feed answers: the items after the cursor that was asked with.
 *
 * @param next the cursor to ask with from now on; of another generation than the one asked with, it
 *     means that these are the first items of a new snapshot
 * @param more whether there is more to be had at once
 * @param items in order, each the whole new state of its thing
 */
public record FeedPage(Cursor next, boolean more, List<FeedItem> items) {

    /** Keeps its own copy. */
    public FeedPage {
        items = List.copyOf(items);
    }

    /** The page as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("next", next.text())
                        .put("more", more)
                        .set("items", Json.array(items, FeedMessages::write)));
    }

    /** The page in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<FeedPage> read(byte[] body) {
        return Json.read(
                body,
                Limits.PAGE_BYTES,
                fields ->
                        new FeedPage(
                                fields.parsed("next", Limits.ID_CHARS, Cursor::parse),
                                fields.flag("more"),
                                fields.list("items", Limits.PAGE_ITEMS, FeedMessages::item)));
    }
}
