package linli.simulation.boot;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import linli.contract.trust.Ed25519;

/** Runs simulated chains, one after the other, on one PostgreSQL for all tests of this JVM. */
final class Simulations {

    private static final int STEPS = Integer.getInteger("steps", 80);
    private static final int JUDGED = 4;
    private static final int KEYS = 8;
    private static final Simulations SHARED = quick();

    private final CentralStorage storage = CentralStorage.start();
    private final Path lockFolder = SimulatedChain.newLockFolder();
    private final List<KeyPair> keys =
            Stream.generate(() -> Ed25519.generate(new SecureRandom())).limit(KEYS).toList();

    private Simulations() {
        Runtime.getRuntime().addShutdownHook(new Thread(storage::close));
    }

    private static Simulations quick() {
        QuickSignatures.install();
        return new Simulations();
    }

    /** Those of all tests. */
    static Simulations shared() {
        return SHARED;
    }

    /** Plays one seed; the referee looks on, and once more when the faults have stopped. */
    SimulatedChain play(long seed, Flaw flaw) {
        SimulatedChain chain = new SimulatedChain(seed, flaw, storage, keys, lockFolder);
        Referee referee = new Referee(chain);
        for (int step = 0; step < STEPS; step++) {
            chain.step();
            if (step % JUDGED == 0) {
                referee.judge();
            }
        }
        chain.heal();
        referee.judgeAtRest();
        return chain;
    }
}
