/** The station's threads, and the one hand-over to the thread of the screen. */
package linli.station.background;
