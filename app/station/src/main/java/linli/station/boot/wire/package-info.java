/** The ports of journal, store and sync, met in the shapes of the contract. */
package linli.station.boot.wire;
