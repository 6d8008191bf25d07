/** Rewards that were redeemed and prizes that were drawn. */
package linli.station.store.reward;
