/** Claims about goods that were handed over, and what headquarters decided about them. */
package linli.station.store.claim;
