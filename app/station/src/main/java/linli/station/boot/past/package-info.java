/** A station that gets its own past back: out of a backup, from its central, into a new epoch. */
package linli.station.boot.past;
