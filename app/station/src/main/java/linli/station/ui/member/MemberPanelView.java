package linli.station.ui.member;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Chip;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The green card of the member at the counter, or a quiet place for the next one. */
public final class MemberPanelView extends StackPane {

    private final Texts texts;
    private final MemberPanelViewModel model;
    private final Runnable toPickup;

    /** The card of that model; its orange chip leads to the waiting goods. */
    public MemberPanelView(MemberPanelViewModel model, Texts texts, Runnable toPickup) {
        this.texts = texts;
        this.model = model;
        this.toPickup = toPickup;
        setAlignment(Pos.TOP_LEFT);
        Parts.follow(model.shown(), this::show);
    }

    private void show(Optional<MemberPanelViewModel.Shown> shown) {
        getChildren().setAll(shown.map(this::card).orElseGet(this::nobody));
    }

    private VBox card(MemberPanelViewModel.Shown shown) {
        Label name = Parts.label(shown.name(), "member-name");
        Label phone = Parts.label(shown.phone(), "member-name");
        Label tier =
                Parts.label(
                        shown.tierName(),
                        "tier-chip",
                        "tier-" + shown.tier().value().toLowerCase(Locale.ROOT));
        Button leave = Parts.button("", model::leave, "member-leave");
        leave.setGraphic(Parts.icon(Material2AL.CLOSE));
        leave.setAccessibleText(texts.get("member.leave"));
        HBox head = Parts.row("member-head", name, phone, Parts.spring(), tier, leave);
        Label standing = Parts.paragraph(shown.standing(), "member-line");
        Label points = Parts.label(shown.points(), "member-points");
        Label unit = Parts.label(shown.unit(), "member-line");
        HBox figure = Parts.row("member-figure", points, unit);
        if (!shown.value().isEmpty()) {
            figure.getChildren()
                    .addAll(Parts.spring(), Parts.paragraph(shown.value(), "member-purse"));
        }
        Label worth = Parts.paragraph(shown.worth(), "member-line");
        VBox card = Parts.column("member-card", head, standing, figure, worth);
        FlowPane chips = chips(shown);
        if (!chips.getChildren().isEmpty()) {
            card.getChildren().add(chips);
        }
        return card;
    }

    private FlowPane chips(MemberPanelViewModel.Shown shown) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("member-chips");
        if (!shown.waiting().isEmpty()) {
            Button waiting = Parts.button(shown.waiting(), toPickup, "chip-waiting");
            waiting.setGraphic(Parts.icon(Material2AL.ARROW_FORWARD));
            chips.getChildren().add(waiting);
        }
        for (Chip due : shown.chips()) {
            Button chip = Parts.button(due.text(), due.chosen(), "chip", "chip-due");
            chip.setId(due.id());
            chips.getChildren().add(chip);
        }
        shown.notes().forEach(note -> chips.getChildren().add(Parts.label(note, "chip")));
        return chips;
    }

    private VBox nobody() {
        HBox head =
                Parts.row(
                        "member-head",
                        Parts.icon(Material2MZ.PERSON_ADD, "nobody-icon"),
                        Parts.label(texts.get("member.nobody"), "nobody-title"));
        return Parts.column(
                "nobody-card",
                head,
                Parts.paragraph(texts.get("member.nobody.hint"), "nobody-hint"));
    }
}
