/** Shifts, the cash in the drawer, operators and days. */
package linli.station.store.till;
