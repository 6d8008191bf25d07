/** Who is at the counter: the member panel, finding members and registering new ones. */
package linli.station.ui.member;
