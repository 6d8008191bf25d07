/**
 * H2, the projection of journal and feed: everything in it can be made again. Here stand its upkeep
 * and its verification; each subject has its rows and what reads them in a room of its own.
 */
package linli.station.store;
