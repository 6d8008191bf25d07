/** The append-only journal file, the truth of what happened at this station. */
package linli.station.journal;
