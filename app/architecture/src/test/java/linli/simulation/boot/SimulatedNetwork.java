package linli.simulation.boot;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Between stations and central: loses, doubles, delays, reorders and cuts, both ways. While a
 * request is on its way other things happen.
 */
final class SimulatedNetwork {

    private static final int LATEST_SECONDS = 90;

    private final Random random;
    private final VirtualTime time;
    private final SimulatedCentral central;
    private final BooleanSupplier faulty;
    private final Runnable meanwhile;

    SimulatedNetwork(
            Random random,
            VirtualTime time,
            SimulatedCentral central,
            BooleanSupplier faulty,
            Runnable meanwhile) {
        this.random = random;
        this.time = time;
        this.central = central;
        this.faulty = faulty;
        this.meanwhile = meanwhile;
    }

    /** The reply to a request, if there is one. */
    WireReply carry(SimulatedStation from, Optional<StationLife> user, WireRequest request)
            throws IOException {
        if (!from.isOnline()) {
            throw new ConnectException("The line is cut (simulated)");
        }
        WireReply reply = faulty.getAsBoolean() ? carryBadly(request) : central.answer(request);
        if (faulty.getAsBoolean()) {
            meanwhile.run();
        }
        if (user.filter(StationLife::isOver).isPresent()) {
            throw new PowerLost();
        }
        if (!from.isOnline()) {
            throw new IOException("The line was cut (simulated)");
        }
        return reply;
    }

    private WireReply carryBadly(WireRequest request) throws IOException {
        return switch (random.nextInt(24)) {
            case 0, 1 -> throw new IOException("Lost on the way (simulated)");
            case 2 -> {
                central.answer(cut(request));
                throw new IOException("Cut on the way (simulated)");
            }
            case 3, 4 -> {
                central.answer(request);
                throw new IOException("The reply is lost (simulated)");
            }
            case 5, 6 -> {
                WireReply first = central.answer(request);
                central.answer(request);
                yield first;
            }
            case 7, 8 -> {
                int seconds = random.nextInt(LATEST_SECONDS);
                time.after(Duration.ofSeconds(seconds), () -> late(request));
                throw new IOException("Late (simulated)");
            }
            case 9 -> {
                WireReply whole = central.answer(request);
                int length = random.nextInt(whole.body().length + 1);
                yield new WireReply(
                        whole.status(), Arrays.copyOf(whole.body(), length), whole.date());
            }
            default -> {
                meanwhile.run();
                yield central.answer(request);
            }
        };
    }

    /** Arrives after its sender gave it up. */
    private void late(WireRequest request) {
        try {
            var unused = central.answer(request);
        } catch (IOException killed) {
            return;
        }
    }

    private WireRequest cut(WireRequest request) {
        int length = request.body().length == 0 ? 0 : random.nextInt(request.body().length);
        return new WireRequest(
                request.method(),
                request.target(),
                request.authorization(),
                Arrays.copyOf(request.body(), length));
    }
}
