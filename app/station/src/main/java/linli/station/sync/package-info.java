/** The two one-way logs between this station and the central: journal up, feed down. */
package linli.station.sync;
