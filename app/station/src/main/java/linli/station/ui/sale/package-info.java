/** 收银: the counter sale, from the first scan to the receipt. */
package linli.station.ui.sale;
