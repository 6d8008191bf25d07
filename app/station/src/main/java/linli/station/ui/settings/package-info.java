/** 设置: the devices of this station, how they stand, and whether they work. */
package linli.station.ui.settings;
