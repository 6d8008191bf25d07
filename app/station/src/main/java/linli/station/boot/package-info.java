/** Puts the station together and starts it; knows everything, and nobody knows it. */
package linli.station.boot;
