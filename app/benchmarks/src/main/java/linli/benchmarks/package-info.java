/** Measures the program against references in one run, and says whether its bars hold. */
package linli.benchmarks;
