/** Members, their codes, their accounts and statements. */
package linli.station.store.member;
