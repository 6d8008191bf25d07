package linli.benchmarks.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between central and PostgreSQL: always at the same port, wherever PostgreSQL is, and cut
 * at will.
 */
final class DatabaseLine implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;

    DatabaseLine() throws IOException {
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** PostgreSQL answers on that port now. */
    void leadTo(int port) {
        target = port;
    }

    /** Every connection ends where it is. */
    void cut() {
        open.forEach(DatabaseLine::end);
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket central = door.accept();
                Thread.ofVirtual().start(() -> join(central));
            } catch (SocketException closing) {
                return;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private void join(Socket central) {
        try (central;
                Socket postgres = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(central);
            open.add(postgres);
            Thread back = Thread.ofVirtual().start(() -> pump(postgres, central));
            pump(central, postgres);
            back.join();
        } catch (IOException nobodyThere) {
            open.remove(central);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            var _ = from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            open.remove(from);
        } finally {
            open.remove(from);
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
