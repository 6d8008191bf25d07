/** The commands that open a station for nobody to look at. */
package linli.station.boot.command;
