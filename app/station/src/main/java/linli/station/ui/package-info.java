/** The window of the station, put together. */
package linli.station.ui;
