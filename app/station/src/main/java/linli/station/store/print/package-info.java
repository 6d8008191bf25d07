/** What is to be printed, and what became of it. */
package linli.station.store.print;
