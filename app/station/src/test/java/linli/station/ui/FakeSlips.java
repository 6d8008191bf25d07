package linli.station.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.core.act.ActId;
import linli.station.ui.kit.SlipPicture;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.SlipStage;

/** A printer in memory that does what a test says. */
final class FakeSlips implements SlipPrinting {

    final List<ActId> printed = new ArrayList<>();
    final List<ActId> dismissed = new ArrayList<>();
    final List<Undecided> undecided = new ArrayList<>();
    final Map<ActId, Consumer<Slip>> followers = new HashMap<>();
    boolean configured = true;
    Slip start = new Slip(new ActId(""), SlipStage.PRINTED, "", "");
    Function<ActId, Optional<SlipPicture>> pictures = act -> Optional.empty();

    /** Tells whoever looks at any paper that it stands like that. */
    void tell(SlipStage stage, String code) {
        followers.forEach((act, view) -> view.accept(new Slip(act, stage, code, "")));
    }

    @Override
    public boolean hasPrinter() {
        return configured;
    }

    @Override
    public Runnable follow(ActId act, Consumer<Slip> view) {
        followers.put(act, view);
        view.accept(new Slip(act, start.stage(), start.code(), start.drawer()));
        return () -> followers.remove(act);
    }

    @Override
    public void picture(ActId act, Consumer<Optional<SlipPicture>> reply) {
        reply.accept(pictures.apply(act));
    }

    @Override
    public void print(ActId act) {
        printed.add(act);
    }

    @Override
    public void dismiss(ActId act) {
        dismissed.add(act);
        undecided.removeIf(each -> each.slip().act().equals(act));
    }

    @Override
    public void undecided(Consumer<List<Undecided>> reply) {
        reply.accept(List.copyOf(undecided));
    }
}
