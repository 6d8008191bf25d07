/** Devices of this station in the shop's words: what a scan means, how a scanner is. */
package linli.station.device;
