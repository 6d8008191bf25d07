package linli.benchmarks.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The network between stations and central: a proxy that knows where a request ends, and does to
 * each exchange what it is told.
 */
final class FaultyWire implements AutoCloseable {

    private static final int REMEMBERED = 200;
    private static final int LONGEST_DELAY_SECONDS = 60;

    private final ServerSocket door;
    private final int central;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<HttpMessage> seen = new ArrayList<>();
    private volatile Function<HttpMessage, Fate> fates = request -> new Fate.Pass();
    private volatile BiConsumer<HttpMessage, HttpMessage> replied = (request, reply) -> {};
    private volatile CountDownLatch healed = new CountDownLatch(1);

    /** To the central on that port of this machine. */
    FaultyWire(int central) throws IOException {
        this.central = central;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    /** Where stations find the central. */
    int port() {
        return door.getLocalPort();
    }

    /** From now on that decides what becomes of each exchange. */
    void misbehave(Function<HttpMessage, Fate> decides) {
        healed = new CountDownLatch(1);
        fates = decides;
    }

    /** From now on that hears each request with its reply. */
    void overhear(BiConsumer<HttpMessage, HttpMessage> listener) {
        replied = listener;
    }

    /** All that hangs breaks off; from now on nothing happens any more. */
    void heal() {
        fates = request -> new Fate.Pass();
        healed.countDown();
        breakOff();
    }

    /** Ends every connection. */
    void breakOff() {
        open.forEach(FaultyWire::close);
    }

    @Override
    public void close() throws IOException {
        door.close();
        heal();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket station = door.accept();
                open.add(station);
                Thread.ofVirtual().start(() -> serve(station));
            } catch (SocketException closing) {
                return;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private void serve(Socket station) {
        try (station;
                Upstream upstream = new Upstream()) {
            InputStream in = new BufferedInputStream(station.getInputStream());
            for (Optional<HttpMessage> request = HttpMessage.read(in);
                    request.isPresent();
                    request = HttpMessage.read(in)) {
                Fate fate = fates.apply(request.get());
                remember(request.get());
                if (!exchange(request.get(), fate, station, upstream)) {
                    return;
                }
            }
        } catch (IOException oneEndIsGone) {
            // As on any network: the other end hears of it by the end of its connection.
            return;
        } finally {
            open.remove(station);
        }
    }

    /** Whether the connection goes on. */
    private boolean exchange(HttpMessage request, Fate fate, Socket station, Upstream upstream)
            throws IOException {
        switch (fate) {
            case Fate.Pass pass -> tell(station, upstream.ask(request));
            case Fate.Delay(var time) -> {
                awaitHealed(time.toMillis());
                HttpMessage reply = upstream.ask(request);
                awaitHealed(time.toMillis());
                tell(station, reply);
            }
            case Fate.CutRequest(int bytes) -> {
                upstream.send(request.bytes(), Math.min(bytes, request.length()));
                return false;
            }
            case Fate.CutReply(int bytes) -> {
                HttpMessage reply = upstream.ask(request);
                station.getOutputStream().write(reply.bytes(), 0, Math.min(bytes, reply.length()));
                return false;
            }
            case Fate.Twice(boolean hearsSecond) -> {
                HttpMessage first = upstream.ask(request);
                HttpMessage second = askOnce(request);
                tell(station, hearsSecond ? second : first);
            }
            case Fate.Again(int earlier) -> {
                HttpMessage unheard = askOnce(remembered(earlier).orElse(request));
                tell(station, unheard.length() > 0 ? upstream.ask(request) : unheard);
            }
            case Fate.BlackHole(boolean arrives) -> {
                if (arrives) {
                    upstream.send(request.bytes(), request.length());
                }
                awaitHealed(TimeUnit.SECONDS.toMillis(LONGEST_DELAY_SECONDS));
                return false;
            }
        }
        return true;
    }

    private HttpMessage askOnce(HttpMessage request) throws IOException {
        try (Upstream another = new Upstream()) {
            return another.ask(request);
        }
    }

    private void tell(Socket station, HttpMessage reply) throws IOException {
        station.getOutputStream().write(reply.bytes());
        station.getOutputStream().flush();
    }

    private void awaitHealed(long millis) throws IOException {
        try {
            boolean _ = healed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private synchronized void remember(HttpMessage request) {
        seen.add(request);
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
    }

    private synchronized Optional<HttpMessage> remembered(int earlier) {
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(seen.get(Math.floorMod(seen.size() - 1 - earlier, seen.size())));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One connection to the central, made when it is needed. */
    private final class Upstream implements AutoCloseable {

        private Optional<Socket> socket = Optional.empty();

        HttpMessage ask(HttpMessage request) throws IOException {
            Socket connected = send(request.bytes(), request.length());
            HttpMessage reply =
                    HttpMessage.read(new BufferedInputStream(connected.getInputStream()))
                            .orElseThrow(() -> new SocketException("The central said nothing"));
            replied.accept(request, reply);
            return reply;
        }

        Socket send(byte[] bytes, int length) throws IOException {
            if (socket.isEmpty()) {
                Socket made = new Socket(InetAddress.getLoopbackAddress(), central);
                open.add(made);
                socket = Optional.of(made);
            }
            Socket connected = socket.orElseThrow();
            connected.getOutputStream().write(bytes, 0, length);
            connected.getOutputStream().flush();
            return connected;
        }

        @Override
        public void close() throws IOException {
            if (socket.isPresent()) {
                open.remove(socket.get());
                socket.get().close();
            }
        }
    }
}
