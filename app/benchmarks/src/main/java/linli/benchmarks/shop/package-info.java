/** A shop of any size for measuring: the same every time. */
package linli.benchmarks.shop;
