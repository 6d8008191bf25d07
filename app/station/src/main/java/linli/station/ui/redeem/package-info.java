/** 兑换: what points buy, taking it back, and the lucky draw. */
package linli.station.ui.redeem;
