/** Orders that wait at this station, and what was handed over of them. */
package linli.station.store.order;
