/**
 * Stations, central and PostgreSQL as real processes, with a bad network between them that is made
 * of real sockets.
 */
package linli.benchmarks.wire;
