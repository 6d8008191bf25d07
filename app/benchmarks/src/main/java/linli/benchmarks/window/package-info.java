/** A station with its window, drawn in memory, and a scanner behind a pseudo-terminal. */
package linli.benchmarks.window;
