package linli.benchmarks.hardday;

/**
 * Something that happens at a counter.
 *
 * @param weight how often, beside the others
 */
record Deed(String name, int weight, Doing doing) {

    /** How it is done. */
    interface Doing {
        void now() throws Exception;
    }
}
