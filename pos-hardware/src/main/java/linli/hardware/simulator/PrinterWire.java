package linli.hardware.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a simulated printer hangs on: plugged in, it carries bytes there and answers back. */
interface PrinterWire {

    /** The far end: bytes in, answer out. */
    interface End {
        byte[] accept(byte[] bytes, int count) throws InterruptedException;
    }

    /** Plugs in; nothing if it is. */
    void plug(End end) throws IOException;

    /** Unplugs; nothing if it is. */
    void unplug();

    /** Carries until the other side is gone. */
    static void carry(InputStream in, OutputStream out, End end) {
        byte[] buffer = new byte[512];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                byte[] answer = end.accept(buffer, count);
                if (answer.length > 0) {
                    out.write(answer);
                    out.flush();
                }
            }
        } catch (IOException unplugged) {
            // That is what plugs are for.
            return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
