package linli.benchmarks;

import java.util.List;
import java.util.Set;

/** Something that is measured for some rows of the table. */
public interface Benchmark {

    /** The rows it can fill. */
    Set<String> ids();

    /** Measures. */
    List<Result> run(Sizes sizes, Workplace place) throws Exception;
}
