package linli.contract.v1.feed;

import java.util.List;
import java.util.Optional;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the feed answers: the items after the cursor that was asked with.
 *
 * @param next the cursor to ask with from now on; of another generation than the one asked with, it
 *     means that these are the first items of a new snapshot
 * @param more whether there is more to be had at once
 * @param membersLeft how many members come after this page, if it was asked for and there is more
 * @param items in order, each the whole new state of its thing
 */
public record FeedPage(
        Cursor next, boolean more, Optional<Long> membersLeft, List<FeedItem> items) {

    /** Keeps its own copy. */
    public FeedPage {
        items = List.copyOf(items);
    }

    /** A page that does not say how much is left. */
    public FeedPage(Cursor next, boolean more, List<FeedItem> items) {
        this(next, more, Optional.empty(), items);
    }

    /** The page as JSON. */
    public String text() {
        ObjectNode page = Json.object().put("next", next.text()).put("more", more);
        membersLeft.ifPresent(left -> page.put("membersLeft", left));
        return Json.write(page.set("items", Json.array(items, FeedMessages::write)));
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
                                fields.has("membersLeft")
                                        ? Optional.of(
                                                fields.number("membersLeft", 0, Long.MAX_VALUE))
                                        : Optional.empty(),
                                fields.list("items", Limits.PAGE_ITEMS, FeedMessages::item)));
    }
}
