/** Products, labels and rule books, as the central shared them. */
package linli.station.store.catalog;
