package linli.station.ui.kit;

/**
 * A small thing on the member's card that can be touched.
 *
 * @param id in the scene
 */
public record Chip(String id, String text, Runnable chosen) {}
