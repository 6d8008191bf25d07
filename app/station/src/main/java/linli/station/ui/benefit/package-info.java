/** What members have a right to today besides goods, and the paid membership. */
package linli.station.ui.benefit;
