/** Who stands at the till: signing in, the lock, a second person's word. */
package linli.station.ui.operator;
