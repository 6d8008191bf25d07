/** Goods of a ticket that come back or are claimed, chosen and told in every screen alike. */
package linli.station.ui.kit.taken;
