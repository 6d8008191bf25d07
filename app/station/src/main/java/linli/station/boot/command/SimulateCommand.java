package linli.station.boot.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import linli.contract.rules.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Plays scenarios of members, tickets and rules and prints their outcomes. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Prints the outcome of each scenario as one line of JSON.")
public final class SimulateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenarios as JSON.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        return new Simulation(System.out, System.err).run(files);
    }
}
