/**
 * H2 and Hibernate as the rooms of the store use them: opening, reading, writing, what is secret.
 */
package linli.station.store.h2;
