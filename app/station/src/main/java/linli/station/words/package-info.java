/** What screen and paper say in the same words. */
package linli.station.words;
