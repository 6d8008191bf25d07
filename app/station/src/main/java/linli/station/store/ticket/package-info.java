/** Sales, what came back of them, sales put aside, tenders and receipts. */
package linli.station.store.ticket;
