/** What the customer sees: a second window, and two lines on a pole. */
package linli.station.ui.customer;
