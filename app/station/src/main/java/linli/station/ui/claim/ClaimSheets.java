package linli.station.ui.claim;

import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ChoiceSheet;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetAboutMember;
import linli.station.ui.kit.look.Sheets;

/** Lays what is asked about claims over whatever screen is in sight. */
public final class ClaimSheets {

    private final ClaimDesk desk;
    private final Texts texts;
    private final KeyMap keys;

    /** The sheets of that desk. */
    public ClaimSheets(ClaimDesk desk, Texts texts, KeyMap keys) {
        this.desk = desk;
        this.texts = texts;
        this.keys = keys;
    }

    /** From now on they lie there while something is asked. */
    public void follow(Sheets sheets, Runnable home) {
        sheets.follow(desk.asking(), this::sheet, home);
    }

    private Sheet sheet(ClaimAsked asked) {
        return switch (asked) {
            case ClaimAsked.Choice(var model) ->
                    new SheetAboutMember(new ChoiceSheet(model, texts, keys, desk::leave));
            case ClaimAsked.Filing(var model) -> new ClaimSheet(model, desk, texts, keys);
            case ClaimAsked.Done(var done) -> ClaimDoneSheet.of(done, texts, keys, desk::leave);
        };
    }
}
