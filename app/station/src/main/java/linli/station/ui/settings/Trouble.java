package linli.station.ui.settings;

import linli.station.ui.kit.Texts;

/**
 * What is wrong with a device, or was last.
 *
 * @param present whether it is wrong now
 */
public record Trouble(Texts.Sentence sentence, boolean present) {}
