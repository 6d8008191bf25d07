package linli.station.ui.value;

import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ChoiceSheet;
import linli.station.ui.kit.look.EntrySheet;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetAboutMember;
import linli.station.ui.kit.look.Sheets;
import linli.station.ui.kit.payment.PaymentSheet;

/** Lays what is asked about stored value over whatever screen is in sight. */
public final class ValueSheets {

    private final ValueDesk desk;
    private final Texts texts;
    private final KeyMap keys;

    /** The sheets of that desk. */
    public ValueSheets(ValueDesk desk, Texts texts, KeyMap keys) {
        this.desk = desk;
        this.texts = texts;
        this.keys = keys;
    }

    /** From now on they lie there while something is asked. */
    public void follow(Sheets sheets) {
        sheets.follow(desk.asking(), this::sheet, () -> {});
    }

    private Sheet sheet(ValueAsked asked) {
        return switch (asked) {
            case ValueAsked.Choice(var model) ->
                    new SheetAboutMember(new ChoiceSheet(model, texts, keys, desk::leave));
            case ValueAsked.Amount(var model) ->
                    new SheetAboutMember(new EntrySheet(model, texts, keys, desk::leave));
            case ValueAsked.Paying(var model) ->
                    new SheetAboutMember(new PaymentSheet(model, texts, keys, desk::leave));
            case ValueAsked.Done(var done) -> ValueDoneSheet.of(done, texts, keys, desk::leave);
        };
    }
}
