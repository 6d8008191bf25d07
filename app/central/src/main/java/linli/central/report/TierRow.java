package linli.central.report;

import java.util.ArrayList;
import java.util.List;
import linli.core.preview.Figures;
import linli.core.preview.Preview;
import linli.core.preview.TierPreview;
import linli.core.tier.TierId;

/** Some members with what both rule books do to them, as a row of a table. */
record TierRow(String zh, String en, String id, long members, Figures before, Figures after) {

    /** The tiers in their order, then all together. */
    static List<TierRow> of(Preview preview, Words zh, Words en) {
        List<TierRow> rows = new ArrayList<>();
        for (TierPreview tier : preview.tiers()) {
            String id = tier.tier().map(TierId::value).orElse("");
            boolean hasName = !tier.name().isEmpty() && !tier.name().equals(id);
            rows.add(
                    new TierRow(
                            id.isEmpty() ? zh.of("joined") : hasName ? tier.name() : id,
                            id.isEmpty() ? en.of("joined") : hasName ? id : "",
                            id,
                            tier.members(),
                            tier.before(),
                            tier.after()));
        }
        rows.add(
                new TierRow(
                        zh.of("total"),
                        en.of("total"),
                        "",
                        preview.members(),
                        preview.totalBefore(),
                        preview.totalAfter()));
        return rows;
    }
}
