package linli.benchmarks.central;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import linli.benchmarks.shop.Acts;
import linli.benchmarks.shop.Goods;
import linli.benchmarks.station.MeasuredStation;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.Ed25519;
import linli.contract.trust.RequestToken;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.member.MemberId;
import linli.core.member.StationId;

/** An enrolled station with a journal to send; its own side is kept as small as it can be. */
final class UploadingStation {

    private static final int ACTS = 100;

    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys = Ed25519.generate(random);
    private final StationId id = new StationId(UuidCreator.getTimeOrderedEpoch().toString());
    private final HttpClient http;
    private final URI central;
    private final EnrolmentAnswer enrolment;

    /** An upload, as the central and as the reference take it. */
    static final class Upload {

        private final byte[] gzipped;
        private final byte[] plain;

        private Upload(byte[] gzipped, byte[] plain) {
            this.gzipped = gzipped;
            this.plain = plain;
        }
    }

    /** Enrols with that code. */
    UploadingStation(URI central, String code) throws IOException, InterruptedException {
        this(central, code, client(), client());
    }

    /** The same over connections that it shares with others, enrolling over its own. */
    UploadingStation(URI central, String code, HttpClient shared, HttpClient enrolling)
            throws IOException, InterruptedException {
        this.central = central;
        this.http = shared;
        String request = EnrolmentRequest.of(code, id, keys).text();
        enrolment =
                accepted(
                        EnrolmentAnswer.read(
                                send(
                                        enrolling,
                                        HttpRequest.newBuilder(central.resolve("/v1/enrolments"))
                                                .POST(BodyPublishers.ofString(request)))));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Who it is. */
    StationId id() {
        return id;
    }

    /** The journal it has to send, by what the central tells it of its members. */
    Acts journal() throws IOException, InterruptedException {
        return journal(new Acts.Shop(new Goods(), RuleBookJson.builtIn()));
    }

    /** The same in that shop. */
    Acts journal(Acts.Shop shop) throws IOException, InterruptedException {
        Map<MemberId, MemberAccount> accounts = new HashMap<>();
        Cursor cursor = Cursor.START;
        boolean more = true;
        while (more) {
            FeedPage page = feed(cursor, Duration.ZERO);
            for (FeedItem item : page.items()) {
                if (item
                        instanceof
                        FeedItem.AccountItem(var account, var epoch, var seq, var share)) {
                    accounts.put(account.member(), account);
                }
            }
            cursor = page.next();
            more = page.more();
        }
        List<MemberId> members = new ArrayList<>(accounts.keySet());
        return new Acts(
                id, MeasuredStation.TODAY, members, member -> known(accounts, member), shop);
    }

    /** The next upload of 100 acts. */
    static Upload next(Acts acts) throws IOException {
        return next(acts, ACTS);
    }

    /** The next upload of that many. */
    static Upload next(Acts acts, int count) throws IOException {
        List<UploadedEntry> entries =
                IntStream.range(0, count)
                        .mapToObj(i -> UploadedEntry.of(acts.sealed(acts.next())))
                        .toList();
        byte[] plain =
                new UploadBatch(1, entries, Map.of()).text().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return new Upload(bytes.toByteArray(), plain);
    }

    /** Sends it to the central, signed. */
    void upload(Upload upload) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(central.resolve("/v1/journal"))
                        .header("Authorization", token("POST", "/v1/journal", upload.gzipped))
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(upload.gzipped)));
    }

    /** Sends it to the reference. */
    void upload(Upload upload, URI reference) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(reference).POST(BodyPublishers.ofByteArray(upload.plain)));
    }

    private static MemberAccount known(Map<MemberId, MemberAccount> accounts, MemberId member) {
        return Optional.ofNullable(accounts.get(member)).orElseThrow();
    }

    /** What changed after the cursor, waited for as long as that. */
    FeedPage feed(Cursor cursor, Duration wait) throws IOException, InterruptedException {
        String target = "/v1/feed?cursor=" + cursor.text() + "&limit=1000&wait=" + wait.toSeconds();
        return accepted(
                FeedPage.read(
                        send(
                                HttpRequest.newBuilder(central.resolve(target))
                                        .header(
                                                "Authorization",
                                                token("GET", target, new byte[0])))));
    }

    private String token(String method, String target, byte[] body) {
        return RequestToken.SCHEME
                + " "
                + RequestToken.issue(
                                id,
                                enrolment.audience(),
                                InstantSource.system().instant(),
                                method,
                                target,
                                body,
                                random)
                        .sign(keys.getPrivate());
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(http, request);
    }

    private static byte[] send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.code());
        };
    }
}
