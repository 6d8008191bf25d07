package linli.central.report;

import java.util.ArrayList;
import java.util.List;
import linli.core.preview.Concessions;
import linli.core.preview.Preview;

/** What a reader has to know beside the figures, sentence by sentence. */
final class PreviewNotes {

    private PreviewNotes() {}

    static List<String> of(Preview preview, Words words) {
        List<String> notes = new ArrayList<>();
        Concessions before = preview.before();
        Concessions after = preview.after();
        addIfAny(notes, words, "note.points", before.points(), after.points());
        addIfAny(notes, words, "note.coupons", before.coupons(), after.coupons());
        addIfAny(notes, words, "note.rewards", before.rewards(), after.rewards());
        addIfAny(notes, words, "note.draws", before.draws(), after.draws());
        addIfAny(notes, words, "note.others", before.others(), after.others());
        if (notes.isEmpty()) {
            notes.add(words.of("note.none"));
        }
        if (preview.notReplayed() > 0) {
            notes.add(words.of("note.notReplayed", preview.notReplayed()));
        }
        preview.idle().forEach(id -> notes.add(words.of("note.idle", words.thing(id))));
        return notes;
    }

    private static void addIfAny(
            List<String> notes, Words words, String key, long before, long after) {
        if (before + after > 0) {
            notes.add(words.of(key, before, after));
        }
    }
}
