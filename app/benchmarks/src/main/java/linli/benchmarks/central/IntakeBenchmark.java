package linli.benchmarks.central;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import linli.benchmarks.Benchmark;
import linli.benchmarks.Figure;
import linli.benchmarks.Result;
import linli.benchmarks.Rounds;
import linli.benchmarks.Samples;
import linli.benchmarks.Sizes;
import linli.benchmarks.Workplace;
import linli.benchmarks.central.UploadingStation.Upload;
import linli.benchmarks.shop.Acts;
import linli.benchmarks.shop.Goods;
import linli.benchmarks.shop.Neighbours;
import linli.benchmarks.station.MeasuredStation;
import linli.central.boot.CentralOptions;
import linli.central.boot.CentralServer;
import linli.central.store.EmbeddedDatabase;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.ProductImport;
import linli.core.Outcome;

/** P7: journals of one and of two stations into the central, and into the reference. */
public final class IntakeBenchmark implements Benchmark {

    private static final double LEAST = 0.5;
    private static final int CLIENTS = 2;
    private static final int ACTS = 100;
    private static final int MEMBERS = 2_000;
    private static final double SECOND = 1e9;

    @Override
    public Set<String> ids() {
        return Set.of("P7");
    }

    @Override
    public List<Result> run(Sizes sizes, Workplace place) throws Exception {
        place.say("intake: a central on its own PostgreSQL");
        try (EmbeddedDatabase postgres = EmbeddedDatabase.start(place.folder("postgres"), true)) {
            var owner = postgres.owner("postgres");
            try (Connection connection =
                            DriverManager.getConnection(owner.url(), owner.user(), "");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database reference");
                statement.execute("create database central");
            }
            String database = postgres.owner("central").url() + "?user=" + owner.user();
            CentralOptions options =
                    new CentralOptions(
                            "127.0.0.1", 0, Optional.of(database), place.folder("central"), true);
            try (CentralServer server = CentralServer.start(options);
                    ReferenceIntake reference = new ReferenceIntake(postgres.owner("reference"));
                    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                return measure(sizes, place, server, reference, clients);
            }
        }
    }

    private static List<Result> measure(
            Sizes sizes,
            Workplace place,
            CentralServer server,
            ReferenceIntake reference,
            ExecutorService clients)
            throws Exception {
        int members = Math.min(MEMBERS, sizes.members());
        List<UploadingStation> stations = new ArrayList<>();
        List<Acts> journals = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            stations.add(enrolled(server, client));
            stock(server, stations.get(client), client * members, members);
            journals.add(stations.get(client).journal());
        }
        place.say("intake: measuring");
        List<Result> results = new ArrayList<>();
        for (int count = 1; count <= CLIENTS; count++) {
            List<List<Upload>> uploads = new ArrayList<>();
            int clientCount = count;
            List<Rounds> rounds =
                    Rounds.inTurns(
                            sizes.rounds(),
                            () -> {
                                uploads.clear();
                                for (int client = 0; client < clientCount; client++) {
                                    uploads.add(prepared(journals.get(client), sizes.uploads()));
                                }
                                return timed(
                                        clients,
                                        uploads,
                                        (client, upload) -> stations.get(client).upload(upload));
                            },
                            () ->
                                    timed(
                                            clients,
                                            uploads,
                                            (client, upload) ->
                                                    stations.get(client)
                                                            .upload(upload, reference.address())));
            results.add(result(count, sizes.uploads(), rounds.get(0), rounds.get(1)));
        }
        return results;
    }

    private interface Sending {
        void send(int client, Upload upload) throws Exception;
    }

    /** The time until all clients were served, for each of their uploads the same part of it. */
    private static Samples timed(
            ExecutorService clients, List<List<Upload>> uploads, Sending sending) throws Exception {
        long start = System.nanoTime();
        List<Callable<Boolean>> tasks =
                IntStream.range(0, uploads.size())
                        .<Callable<Boolean>>mapToObj(client ->
                                () -> {
                                    for (Upload upload : uploads.get(client)) {
                                        sending.send(client, upload);
                                    }
                                    return true;
                                })
                        .toList();
        for (Future<Boolean> task : clients.invokeAll(tasks)) {
            task.get();
        }
        Samples samples = new Samples();
        samples.add(System.nanoTime() - start);
        return samples;
    }

    private static Result result(int clients, int uploads, Rounds ours, Rounds reference) {
        double rate = 1 / ours.ratioTo(reference, Samples::median);
        long acts = (long) clients * uploads * ACTS;
        return new Result(
                "P7",
                "central intake, batches of 100, "
                        + clients
                        + (clients == 1 ? " client" : " clients"),
                rate(acts, ours),
                rate(acts, reference) + " bare HTTP, JSON and rows",
                Figure.times(rate),
                "≥ 0.5 ×",
                rate >= LEAST);
    }

    private static String rate(long acts, Rounds rounds) {
        return Figure.number(acts / (rounds.median() / SECOND)) + " acts/s";
    }

    private static List<Upload> prepared(Acts journal, int count) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            uploads.add(UploadingStation.next(journal));
        }
        return uploads;
    }

    private static UploadingStation enrolled(CentralServer server, int number)
            throws IOException, InterruptedException {
        String answer =
                ask(server, "POST", "/v1/hq/enrolment-codes", IssuedCode.request("店" + number));
        return switch (IssuedCode.read(answer.getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Accepted<IssuedCode>(IssuedCode issued) ->
                    new UploadingStation(server.url(), issued.code());
            case Outcome.Refused<IssuedCode>(var refusal) -> throw new IOException(refusal.code());
        };
    }

    private static void stock(CentralServer server, UploadingStation station, int first, int count)
            throws IOException, InterruptedException {
        ask(server, "PUT", "/v1/hq/products", new ProductImport(new Goods().all()).text());
        Neighbours neighbours = new Neighbours(station.id(), MeasuredStation.TODAY);
        var newcomers =
                IntStream.range(first, first + count).mapToObj(neighbours::newcomer).toList();
        ask(server, "PUT", "/v1/hq/members", new MemberImport(newcomers).text());
    }

    private static String ask(CentralServer server, String method, String target, String body)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.url().resolve(target))
                            .header("Authorization", "Bearer " + server.headquartersKey())
                            .method(method, BodyPublishers.ofString(body))
                            .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException(response.body());
            }
            return response.body();
        }
    }
}
