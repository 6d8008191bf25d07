package linli.station.ui.claim;

import java.util.List;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.taken.NamedFigure;

/**
 * A claim that was taken or settled just now.
 *
 * @param about what is claimed and why
 * @param figure the money that goes back, or what the goods are worth
 * @param debt in plain words; empty if nothing is owed after it
 */
record ClaimDone(
        SlipModel slip,
        String title,
        String about,
        String label,
        String figure,
        List<NamedFigure> lines,
        String debt) {}
