package linli.hardware.printer;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: read by one thread, written by others in turn, never waiting without end. */
final class TcpConnection implements AutoCloseable {

    static final int SEND_BUFFER = 8 * 1024;
    static final int READ_BUFFER = 512;

    private static final Logger LOG = LoggerFactory.getLogger(TcpConnection.class);
    private static final int READ_WAIT_MILLIS = 100;

    private final SocketChannel channel;
    private final Selector readable;
    private final ReentrantLock writing = new ReentrantLock();

    TcpConnection(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        this.readable = Selector.open();
        channel.register(readable, SelectionKey.OP_READ);
    }

    /** Bytes read, 0 after a tenth of a second without any, -1 if the printer is gone. */
    int read(ByteBuffer buffer) throws IOException {
        readable.select(READ_WAIT_MILLIS);
        readable.selectedKeys().clear();
        return channel.isOpen() ? channel.read(buffer) : -1;
    }

    /** Sends as {@link PrinterLine#write} does; a connection that stalled is given up. */
    PrintResult write(byte[] bytes, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        if (!writing.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            return new PrintResult.NotPrinted(PrintFault.STALLED);
        }
        ByteBuffer left = ByteBuffer.wrap(bytes);
        try (Selector writable = Selector.open()) {
            channel.register(writable, SelectionKey.OP_WRITE);
            return write(left, writable, deadline);
        } catch (IOException | RuntimeException gone) {
            LOG.info("{} while printing: {}", PrintFault.UNREACHABLE.code(), gone.toString());
            close();
            return unfinished(left, PrintFault.UNREACHABLE);
        } finally {
            writing.unlock();
        }
    }

    private PrintResult write(ByteBuffer left, Selector writable, long deadline)
            throws IOException, InterruptedException {
        while (left.hasRemaining()) {
            if (channel.write(left) == 0) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (millis <= 0) {
                    // What the system still holds would otherwise be printed when nobody expects
                    // it.
                    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
                    close();
                    return unfinished(left, PrintFault.STALLED);
                }
                writable.select(millis);
                writable.selectedKeys().clear();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
        return new PrintResult.Printed();
    }

    private static PrintResult unfinished(ByteBuffer left, PrintFault fault) {
        return left.position() == 0
                ? new PrintResult.NotPrinted(fault)
                : new PrintResult.Uncertain(fault);
    }

    @Override
    public void close() {
        closeQuietly(channel);
        closeQuietly(readable);
    }

    /** Closes what is of no use any more; that it cannot be closed changes nothing. */
    static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException useless) {
            LOG.debug("not closed: {}", useless.toString());
        }
    }
}
