/** What can be set about the devices of this station, and how it is written down. */
package linli.station.setting;
