package linli.benchmarks.hardday;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line from a station to its central, that anybody can trip over. */
final class Line implements AutoCloseable {

    private final ServerSocket near;
    private final InetSocketAddress far;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    private Line(ServerSocket near, InetSocketAddress far) {
        this.near = near;
        this.far = far;
    }

    /** A line to that server, from a port of its own on this machine. */
    static Line to(URI server) throws IOException {
        ServerSocket near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Line line = new Line(near, new InetSocketAddress(server.getHost(), server.getPort()));
        Thread.ofVirtual().start(line::serve);
        return line;
    }

    /** Where its near end is. */
    URI url() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    /** Every connection breaks, and none is made. */
    void cut() {
        isCut = true;
        open.forEach(Line::shut);
    }

    /** Connections can be made again. */
    void mend() {
        isCut = false;
    }

    @Override
    public void close() throws IOException {
        near.close();
        open.forEach(Line::shut);
    }

    private void serve() {
        while (!near.isClosed()) {
            try {
                Socket caller = near.accept();
                if (isCut) {
                    shut(caller);
                } else {
                    join(caller);
                }
            } catch (IOException ended) {
                shutAllIfClosed();
            }
        }
    }

    private void shutAllIfClosed() {
        if (near.isClosed()) {
            open.forEach(Line::shut);
        }
    }

    private void join(Socket caller) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(far);
        } catch (IOException nobodyThere) {
            shut(caller);
            throw nobodyThere;
        }
        open.add(caller);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(caller, server));
        Thread.ofVirtual().start(() -> carry(server, caller));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException broken) {
            shut(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            Thread.onSpinWait();
        }
    }
}
