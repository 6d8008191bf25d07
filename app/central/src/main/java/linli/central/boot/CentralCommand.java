package linli.central.boot;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop (SIGTERM or Ctrl+C), then finishes what was begun. */
@Command(
        name = "central",
        mixinStandardHelpOptions = true,
        description = "Runs the central server.")
public class CentralCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--port",
            description = "Port to answer on, 0 for any (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--host",
            description = "Address to answer on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    @Mixin private DataOptions data = new DataOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** With the options' usual values. */
    public CentralCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MAX_PORT) {
            Sentences.say(spec.commandLine().getErr(), "LP-7006");
            return Sentences.UNUSABLE;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        CentralServer server = CentralServer.start(data.options(host, port));
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    server.close();
                                    stopped.countDown();
                                },
                                "stop"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                server.url() + "  headquarters key: " + server.headquartersFile().toAbsolutePath());
        out.flush();
        stopped.await();
        return 0;
    }
}
