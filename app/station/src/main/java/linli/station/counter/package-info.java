/** The counter: decides on the station's writer, journals, replies, then applies. */
package linli.station.counter;
