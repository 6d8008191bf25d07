package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import linli.contract.v1.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every endpoint, asked by a client that does not keep to what it announced. */
class WireAbuseTest {

    private static final int SOCKET_SECONDS = 20;
    private static final int MOST_SENT = 24 << 20;

    private static HostileShop shop;
    private static List<Probe> probes;

    @BeforeAll
    static void open() {
        shop = new HostileShop();
        probes = shop.probes();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void refillTheLimits() {
        shop.central().advance(Duration.ofMinutes(1));
    }

    @Test
    void refusesWhatIsAnnouncedTooLargeBeforeItComes() throws Exception {
        unchanged(probe -> {
            try (Socket socket = connect()) {
                send(socket, head(probe, "Content-Length: 1000000000000") + "x");
                socket.shutdownOutput();
                assertProblem(probe, read(socket), "TOO_LARGE");
            }
        });
    }

    @Test
    void readsNoMoreThanItMayOfAnEndlessBody() throws Exception {
        unchanged(probe -> {
            try (Socket socket = connect()) {
                send(socket, head(probe, "Transfer-Encoding: chunked"));
                assertThat(floods(socket)).as(probe.name()).isLessThan(MOST_SENT);
            }
        });
    }

    /** How much the server took before it let go. */
    private static long floods(Socket socket) {
        byte[] chunk =
                ("10000\r\n" + "[".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try {
            OutputStream out = socket.getOutputStream();
            while (sent < MOST_SENT) {
                out.write(chunk);
                sent += chunk.length;
            }
        } catch (IOException letGo) {
            return sent;
        }
        return sent;
    }

    @Test
    void letsGoOfWhoeverDrips() throws Exception {
        unchanged(probe -> {
            int length = Math.max(100_000, 2 * probe.route().maxBytes());
            for (String much : List.of("Content-Length: 5000", "Content-Length: " + length)) {
                try (Socket socket = connect()) {
                    send(socket, head(probe, much));
                    drip(socket, probe.name() + " " + much);
                }
            }
        });
    }

    /** Ends only when the server lets go; longer than the socket's time-out fails the test. */
    private static void drip(Socket socket, String name) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(SOCKET_SECONDS).toNanos();
        InputStream in = socket.getInputStream();
        socket.setSoTimeout(50);
        try {
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(' ');
                try {
                    if (in.read() < 0) {
                        return;
                    }
                } catch (SocketTimeoutException stillOpen) {
                    LockSupport.parkNanos(1);
                }
            }
        } catch (IOException letGo) {
            return;
        }
        throw new AssertionError("The server still listens to " + name);
    }

    @Test
    void refusesHeadsThatAreNone() throws Exception {
        unchanged(probe -> {
            for (String head : broken(probe)) {
                try (Socket socket = connect()) {
                    send(socket, head);
                    socket.shutdownOutput();
                    String answer = read(socket);
                    assertThat(answer)
                            .as(probe.name() + " " + head)
                            .doesNotContain("Exception", "\tat ", "HTTP/1.1 5");
                    if (!answer.isEmpty() && !answer.startsWith("HTTP/1.1 200")) {
                        assertProblem(probe.at(head), answer, "");
                    }
                }
            }
        });
    }

    private static List<String> broken(Probe probe) {
        String method = probe.route().method() + " ";
        String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        String target = probe.target();
        return List.of(
                method + target + "%ZZ" + end + "\r\n",
                method + target + "%00" + end + "\r\n",
                method + target + "%C0%AF" + end + "\r\n",
                method + target.replace("/v1/", "/v1/../v1/") + end + "\r\n",
                method + target.replace("/v1/", "/v1//") + end + "\r\n",
                method + target + "/../../../etc/passwd" + end + "\r\n",
                method + target + "\u00e9\u0001" + end + "\r\n",
                method + target + end + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                method
                        + target
                        + end
                        + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                method + target + end + "Authorization: Linli \u0001\r\n\r\n",
                method + target + end + "Authorization: " + "A".repeat(9000) + "\r\n\r\n",
                method + target + " HTTP/1.1\r\n\r\n");
    }

    @Test
    void keepsItsMemoryAgainstManyAtOnce() throws Exception {
        Probe upload =
                probes.stream()
                        .filter(probe -> probe.name().equals("POST /v1/journal"))
                        .findFirst()
                        .orElseThrow();
        String body = "[".repeat(3_900_000);
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                Socket socket = connect();
                sockets.add(socket);
                send(socket, head(upload, "Content-Length: 3900001") + body);
            }
            String last = read(sockets.getLast());
            assertProblem(upload, last, "UNAVAILABLE");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        await().atMost(Duration.ofSeconds(SOCKET_SECONDS))
                .until(() -> problem(shop.ask(upload.with("{"))).equals("MALFORMED"));
    }

    @Test
    void readsNothingOfStrangers() throws Exception {
        for (Probe probe : probes) {
            if (probe.hasBody() && probe.asker() != Probe.Asker.ANYBODY) {
                shop.central().advance(Duration.ofMinutes(1));
                try (Socket socket = connect()) {
                    send(
                            socket,
                            probe.route().method()
                                    + " "
                                    + probe.target()
                                    + " HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n");
                    // The body never comes, and the answer does not wait for it.
                    assertProblem(probe, readSome(socket), "UNSIGNED");
                }
            }
        }
    }

    private interface Attack {
        void on(Probe probe) throws Exception;
    }

    /** On all endpoints at the same time, since most of an attack is waiting. */
    private static void unchanged(Attack attack) throws Exception {
        shop.central().server().goRound();
        Map<String, String> before = shop.print();
        try (ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Probe probe : probes) {
                Callable<Object> task =
                        () -> {
                            attack.on(probe);
                            return probe;
                        };
                all.add(attackers.submit(task));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(shop.print()).isEqualTo(before);
        assertThat(problem(shop.mine().get("/v1/feed"))).isEqualTo("OK");
    }

    private static String head(Probe probe, String more) {
        return probe.route().method()
                + " "
                + probe.target()
                + " HTTP/1.1\r\nHost: x\r\n"
                + shop.authorization(probe, probe.bytes())
                        .map(value -> "Authorization: " + value + "\r\n")
                        .orElse("")
                + more
                + "\r\n\r\n";
    }

    private static void assertProblem(Probe probe, String answer, String code) {
        int body = answer.indexOf("\r\n\r\n");
        assertThat(answer).as(probe.name()).contains(Problem.MEDIA_TYPE);
        Problem problem =
                accepted(
                        Problem.read(
                                answer.substring(body + 4).getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(problem.code()).as(probe.name()).contains(code);
        assertThat(answer).as(probe.name()).startsWith("HTTP/1.1 " + problem.status());
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", shop.central().server().port());
        socket.setSoTimeout(SOCKET_SECONDS * 1000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException letGoAlready) {
            assertThat(letGoAlready).isNotNull();
        }
    }

    private static String read(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException reset) {
            return "";
        }
    }

    /** One answer of a connection that may stay open. */
    private static String readSome(Socket socket) throws IOException {
        byte[] some = socket.getInputStream().readNBytes(1);
        byte[] rest = new byte[8192];
        int more = socket.getInputStream().read(rest);
        return new String(some, StandardCharsets.ISO_8859_1)
                + new String(rest, 0, Math.max(0, more), StandardCharsets.ISO_8859_1);
    }
}
