package linli.central.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import linli.central.trust.SigningKeys;
import linli.contract.trust.CentralKeys;
import linli.contract.v1.enrolment.CentralKeysMessage;
import linli.core.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The key that the central signs with. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        subcommands = KeyCommand.Change.class,
        description = "The key that the central signs with.")
public final class KeyCommand {

    /** Has another key follow the one that signs now. */
    @Command(
            name = "change",
            mixinStandardHelpOptions = true,
            description =
                    "Makes the next key and tells every station of it. It signs a week later, so"
                            + " that all have heard of it; a week after that the old one ends.")
    static final class Change implements Callable<Integer> {

        @Mixin private RuleBookOptions central = new RuleBookOptions();

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            PrintWriter err = spec.commandLine().getErr();
            return central.ask("POST", "/v1/hq/keys", new byte[0], err, this::show);
        }

        private int show(byte[] body) {
            if (!(CentralKeysMessage.read(new String(body, StandardCharsets.UTF_8))
                    instanceof Outcome.Accepted<CentralKeys>(CentralKeys keys))) {
                Sentences.say(spec.commandLine().getErr(), "LP-7008");
                return Sentences.FAILED;
            }
            String believed =
                    keys.keys().keySet().stream()
                            .sorted()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    "believed from now on: keys %s; the newest signs in %d days"
                            .formatted(believed, SigningKeys.AHEAD.toDays()));
            out.flush();
            return 0;
        }
    }
}
