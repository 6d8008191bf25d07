/** What the central shared, and how far it holds the journal. */
package linli.station.store.sync;
