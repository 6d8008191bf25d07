/** Measures the rules: many events simulated, and one sale priced. */
package linli.benchmarks.rules;
