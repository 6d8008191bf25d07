package linli.hardware.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A printer's network plug, on this machine only. It serves one connection at a time. */
final class NetworkWire implements PrinterWire {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkWire.class);

    private final int port;
    private Optional<ServerSocket> listening = Optional.empty();
    private Optional<Socket> connected = Optional.empty();

    NetworkWire() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    @Override
    public synchronized void plug(End end) throws IOException {
        if (listening.isPresent()) {
            return;
        }
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        // Small, as in a printer: one that takes nothing is soon noticed.
        server.setReceiveBufferSize(4096);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        listening = Optional.of(server);
        Thread.ofPlatform()
                .daemon()
                .name("printer at port " + port)
                .start(() -> serve(server, end));
    }

    @Override
    public synchronized void unplug() {
        listening.ifPresent(NetworkWire::close);
        connected.ifPresent(NetworkWire::close);
        listening = Optional.empty();
        connected = Optional.empty();
    }

    private void serve(ServerSocket server, End end) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                synchronized (this) {
                    connected = Optional.of(socket);
                }
                PrinterWire.carry(socket.getInputStream(), socket.getOutputStream(), end);
            } catch (IOException unplugged) {
                LOG.debug("unplugged: {}", unplugged.toString());
            }
        }
    }

    private static void close(AutoCloseable plug) {
        try {
            plug.close();
        } catch (Exception alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }
}
