/** 售后: claims about goods that were handed over, taken, decided and settled. */
package linli.station.ui.claim;
