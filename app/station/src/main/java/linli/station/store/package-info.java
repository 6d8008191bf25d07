/** H2, the projection of journal and feed: everything in it can be made again. */
package linli.station.store;
