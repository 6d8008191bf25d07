/** The frame of the window: navigation, status, keys, and the way of every scan. */
package linli.station.ui.shell;
