package linli.station.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs every fuzz target on its corpus and on some mutations of it, without the fuzzer. */
class FuzzReplayTest {

    private static final int MUTATIONS = Boolean.getBoolean("long") ? 200_000 : 400;

    private interface Run {
        void on(byte[] input) throws IOException;
    }

    /** The targets by the names of their corpora. */
    enum Target {
        SCANNER(ScannerFuzz::fuzzerTestOneInput),
        MEMBERCODE(MemberCodeFuzz::fuzzerTestOneInput),
        JOURNAL(JournalFuzz::fuzzerTestOneInput),
        RECEIPT(ReceiptFuzz::fuzzerTestOneInput),
        LABEL(LabelFuzz::fuzzerTestOneInput);

        @SuppressWarnings("ImmutableEnumChecker") // a static method, without state
        private final Run run;

        Target(Run run) {
            this.run = run;
        }

        List<Path> corpus() throws IOException, URISyntaxException {
            var folder =
                    Objects.requireNonNull(
                            FuzzReplayTest.class.getResource(name().toLowerCase(Locale.ROOT)));
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                return files.sorted().toList();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsOnItsCorpus(Target target) throws IOException, URISyntaxException {
        assertThat(target.corpus()).isNotEmpty();
        for (Path file : target.corpus()) {
            run(target, Files.readAllBytes(file), file.getFileName().toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsOnMutationsOfIt(Target target) throws IOException, URISyntaxException {
        List<Path> corpus = target.corpus();
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            Path file = corpus.get(random.nextInt(corpus.size()));
            byte[] mutated = mutated(Files.readAllBytes(file), random);
            run(target, mutated, file.getFileName() + ", seed " + seed);
        }
    }

    private static void run(Target target, byte[] input, String name) throws IOException {
        try {
            target.run.on(input);
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(target + " on " + name, failure);
        }
    }

    private static byte[] mutated(byte[] input, Random random) {
        byte[] mutated = input.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutated = mutatedOnce(mutated, random);
        }
        return mutated;
    }

    private static byte[] mutatedOnce(byte[] input, Random random) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + random.nextInt(16));
        byte[] head = Arrays.copyOf(input, at);
        return switch (random.nextInt(5)) {
            case 0 -> head;
            case 1 -> joined(head, Arrays.copyOfRange(input, end, input.length));
            case 2 -> joined(joined(head, Arrays.copyOfRange(input, at, end)), tail(input, at));
            case 3 -> joined(joined(head, any(random)), tail(input, at));
            default -> joined(joined(head, any(random)), tail(input, end));
        };
    }

    private static byte[] any(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(4)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] tail(byte[] input, int from) {
        return Arrays.copyOfRange(input, from, input.length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
