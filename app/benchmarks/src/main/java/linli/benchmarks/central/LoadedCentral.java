package linli.benchmarks.central;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.headquarters.ProductImport;
import linli.core.Outcome;
import linli.core.catalog.Product;

/** A central in a process of its own, with its own PostgreSQL that waits for the disk. */
final class LoadedCentral implements AutoCloseable {

    private static final int STOP_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI url;
    private final String key;

    private LoadedCentral(Process process, URI url, String key) {
        this.process = process;
        this.url = url;
        this.key = key;
    }

    /** Starts one with that much memory, such as {@code 512m}. */
    static LoadedCentral start(Path folder, String memory) throws IOException {
        Path data = folder.resolve("central");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-Xmx" + memory,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "linli.central.boot.Main",
                                "serve",
                                "--data",
                                data.toString(),
                                "--port",
                                "0")
                        .redirectError(folder.resolve("central.log").toFile())
                        .start();
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("http://")) {
                // What it says later nobody reads; its pipe must not fill up meanwhile.
                Thread.ofVirtual().start(() -> pass(said));
                Path key = data.resolve("keys/headquarters.key");
                return new LoadedCentral(
                        process,
                        URI.create(line.split("\\s", 2)[0]),
                        Files.readString(key, StandardCharsets.UTF_8).strip());
            }
        }
        throw new IOException("The central did not start: " + folder.resolve("central.log"));
    }

    URI url() {
        return url;
    }

    /** Asks as headquarters; the answer must be a success. */
    byte[] ask(String method, String target, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(
                        HttpRequest.newBuilder(url.resolve(target))
                                .header("Authorization", "Bearer " + key)
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    /** Adds or changes goods. */
    void put(List<Product> products) throws IOException, InterruptedException {
        var _ = ask("PUT", "/v1/hq/products", new ProductImport(products).text());
    }

    /** A code for a new station. */
    String code(String station) throws IOException, InterruptedException {
        byte[] answer = ask("POST", "/v1/hq/enrolment-codes", IssuedCode.request(station));
        return switch (IssuedCode.read(answer)) {
            case Outcome.Accepted<IssuedCode>(IssuedCode issued) -> issued.code();
            case Outcome.Refused<IssuedCode>(var refusal) -> throw new IOException(refusal.code());
        };
    }

    /** Its resident memory now, or the most it ever was, in MB; 0 where nobody can tell. */
    long memory(boolean most) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(most ? "VmHWM" : "VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The processor time it took so far. */
    long cpuMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    @Override
    public void close() throws IOException {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private static void pass(BufferedReader said) {
        said.lines().forEach(line -> {});
    }
}
