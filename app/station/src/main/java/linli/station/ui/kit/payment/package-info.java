/** Taking money: one sheet for every way to pay and for several of them together. */
package linli.station.ui.kit.payment;
