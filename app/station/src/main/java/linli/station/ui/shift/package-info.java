/** 交班: opening and closing shifts, the cash that moves without a sale, X and Z reports. */
package linli.station.ui.shift;
