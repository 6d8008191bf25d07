/** A whole station without its window, and what it is compared with. */
package linli.benchmarks.station;
