/** 单据: the tickets of a day, and what comes back of them. */
package linli.station.ui.ticket;
