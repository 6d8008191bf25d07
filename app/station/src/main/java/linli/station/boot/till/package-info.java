/** The till that people stand at: the window with all it needs, and the room to practise in. */
package linli.station.boot.till;
