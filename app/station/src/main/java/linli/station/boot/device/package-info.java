/** The devices of this counter: set, found, and brought to the screens and back. */
package linli.station.boot.device;
