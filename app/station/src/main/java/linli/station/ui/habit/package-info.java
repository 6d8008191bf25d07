/** How those who work here like the window: large type, sounds, keys. */
package linli.station.ui.habit;
