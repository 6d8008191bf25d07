/** What a receipt says: from an act that was done to a document for the printer. */
package linli.station.receipt;
