package linli.station.boot.demo;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import linli.station.boot.folder.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The demonstration: a shop with demo data, and a whole day of it where nobody can look. */
@Command(
        name = "demonstrate",
        mixinStandardHelpOptions = true,
        description =
                "Plays the demonstration: a central, two stations, a window. Without a display,"
                        + " a whole day.")
public final class DemonstrationCommand implements Callable<Integer> {

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where everything goes (default: a new one under target).")
    private @Nullable Path folder;

    @Option(names = "--day", description = "Plays the whole day, also on a display.")
    private boolean day;

    /** Made by the command line. */
    public DemonstrationCommand() {}

    @Override
    public Integer call() throws Exception {
        World world = World.ofThisMachine();
        String name = "demonstration-" + world.clock().instant().getEpochSecond();
        Path place = folder != null ? folder : Path.of("target", name);
        return new Demonstration(world, place.toAbsolutePath(), new Story(System.out)).run(day);
    }
}
