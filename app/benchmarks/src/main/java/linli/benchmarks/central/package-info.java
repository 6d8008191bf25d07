/** The central server on a real PostgreSQL, and what it is compared with. */
package linli.benchmarks.central;
