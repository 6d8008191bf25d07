package linli.station.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.contract.trust.Hash;
import linli.contract.trust.MemberKey;
import linli.contract.trust.RequestToken;
import linli.contract.trust.SignedText;
import linli.contract.trust.TokenRefusal;
import linli.contract.v1.Problem;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.contract.v1.enrolment.StationKeyRequest;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.feed.KnownRuleBooks;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.field.Limits;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.UploadAnswer;
import linli.contract.v1.journal.UploadBatch;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.StationId;

/**
 * A small central on a real socket that can misbehave on demand. Its clock is the machine's, as the
 * Date of its answers; stations in tests live in other years.
 */
final class LoopbackCentral implements AutoCloseable {

    /** What goes wrong with one answer. */
    enum Mishap {
        /** The request is done, the answer is cut in the middle. */
        ANSWER_CUT,
        /** The request is not done: 503. */
        FAILING,
        /** The request is done, the connection closed without an answer. */
        ANSWER_LOST,
        /** Something that is no message, with status 200. */
        NONSENSE
    }

    static final String AUDIENCE = "central-1";
    static final String CODE = "K7Q2-M9XD";

    final KeyPair keys = Ed25519.generate(new SecureRandom());
    final List<JournalEntry> held = new ArrayList<>();
    final Map<MemberId, MemberKey> memberKeys = new HashMap<>();
    final List<FeedItem> feed = new ArrayList<>();

    /** Where the feed ends for as long as the central is ill. */
    volatile long breaksOffAfter = Long.MAX_VALUE;

    final Deque<Mishap> mishaps = new ArrayDeque<>();
    final Deque<ProblemCode> problems = new ArrayDeque<>();
    final List<String> requests = new ArrayList<>();
    final List<FeedItem> found = new ArrayList<>();
    final Set<String> heldPaths = ConcurrentHashMap.newKeySet();

    /** What is asked there is done, and nobody hears of it. */
    final Set<String> lostPaths = ConcurrentHashMap.newKeySet();

    final CountDownLatch closing = new CountDownLatch(1);
    volatile int generation = 1;

    /** Of which generation the station last said that it has heard all. */
    volatile int heardAllOf;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> seen = new HashSet<>();
    private Optional<EnrolmentRequest> enrolled = Optional.empty();

    /** What it says that it has of the station's journals. */
    volatile Optional<SignedText> heads = Optional.empty();

    /** The station's keys, the present one first. */
    private List<PublicKey> believed = List.of();

    LoopbackCentral() throws IOException {
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    CentralAddress address() {
        String text = "http://127.0.0.1:" + server.getAddress().getPort();
        return switch (CentralAddress.parse(text)) {
            case Outcome.Accepted<CentralAddress>(CentralAddress address) -> address;
            case Outcome.Refused<CentralAddress>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    CentralKeys publicKeys() {
        return new CentralKeys(Map.of(0, keys.getPublic()));
    }

    /** Enrols a station without asking it. */
    Enrolled enrol(StationIdentity identity) {
        enrolled = Optional.of(EnrolmentRequest.of(CODE, identity.station(), identity.keys()));
        believed = List.of(identity.keys().getPublic());
        return new Enrolled(address(), "望京店", AUDIENCE, publicKeys());
    }

    /** The key of the station that is believed alone once the overlap is over. */
    synchronized PublicKey endOverlap() {
        believed = List.of(believed.getFirst());
        return believed.getFirst();
    }

    synchronized long count(String path) {
        return requests.stream().filter(request -> request.contains(path)).count();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            Optional<Mishap> mishap = begin(exchange);
            if (mishap.equals(Optional.of(Mishap.FAILING))) {
                send(exchange, 503, Problem.of(ProblemCode.UNAVAILABLE, "").text(), false);
                return;
            }
            if (heldPaths.contains(exchange.getRequestURI().getPath())) {
                hold();
                return;
            }
            String answer = answer(exchange, sent);
            if (lostPaths.contains(exchange.getRequestURI().getPath())) {
                return;
            }
            int status = answer.startsWith("{\"type\":\"urn:linli") ? status(answer) : 200;
            switch (mishap.orElse(Mishap.NONSENSE)) {
                case ANSWER_LOST -> {}
                case ANSWER_CUT -> send(exchange, status, answer, true);
                case FAILING -> throw new AssertionError();
                case NONSENSE ->
                        send(exchange, status, mishap.isPresent() ? "<html>" : answer, false);
            }
        }
    }

    private synchronized Optional<Mishap> begin(HttpExchange exchange) {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        return Optional.ofNullable(mishaps.poll());
    }

    private void hold() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, int status, String text, boolean cut)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
    }

    private static int status(String problem) {
        return switch (Problem.read(problem.getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Accepted<Problem>(Problem read) -> read.status();
            case Outcome.Refused<Problem>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private synchronized String answer(HttpExchange exchange, byte[] sent) {
        byte[] body =
                sent.length == 0 ? sent : Gzip.inflate(sent, Limits.BATCH_BYTES).orElseThrow();
        String target = exchange.getRequestURI().toString();
        if (!problems.isEmpty()) {
            return problem(problems.remove());
        }
        if (target.equals("/v1/enrolments")) {
            return enrolment(body);
        }
        Optional<ProblemCode> refused = refusal(exchange, target, sent);
        if (refused.isPresent()) {
            return problem(refused.get());
        }
        if (target.equals("/v1/journal")) {
            return upload(body);
        }
        if (target.startsWith("/v1/feed?")) {
            return page(target);
        }
        if (target.equals("/v1/stations/me/rule-books")) {
            return bringBack(body);
        }
        if (target.equals("/v1/stations/me/key")) {
            return follow(body);
        }
        if (target.equals("/v1/stations/me/journal/heads")) {
            return JournalHeads.answer(heads.orElseThrow());
        }
        return found.isEmpty()
                ? problem(ProblemCode.UNKNOWN_MEMBER)
                : new MemberAnswer(found).text();
    }

    private Optional<ProblemCode> refusal(HttpExchange exchange, String target, byte[] sent) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (enrolled.isEmpty() || header == null || !header.startsWith("Linli ")) {
            return Optional.of(ProblemCode.UNSIGNED);
        }
        Outcome<RequestToken> token = Outcome.refused(TokenRefusal.WRONG_SIGNATURE);
        for (PublicKey key : believed) {
            if (token.equals(Outcome.refused(TokenRefusal.WRONG_SIGNATURE))) {
                token =
                        RequestToken.read(header.substring("Linli ".length()))
                                .then(claimed ->
                                        claimed.verify(
                                                key,
                                                AUDIENCE,
                                                exchange.getRequestMethod(),
                                                target,
                                                sent,
                                                Instant.now()));
            }
        }
        return switch (token) {
            case Outcome.Accepted<RequestToken>(RequestToken good) ->
                    seen.add(good.id())
                            ? Optional.empty()
                            : Optional.of(ProblemCode.TOKEN_REPLAYED);
            case Outcome.Refused<RequestToken>(var refusal) ->
                    Optional.of(
                            refusal.code().startsWith("TOKEN_")
                                    ? ProblemCode.TOKEN_EXPIRED
                                    : ProblemCode.WRONG_SIGNATURE);
        };
    }

    private String enrolment(byte[] body) {
        return switch (EnrolmentRequest.read(body)) {
            case Outcome.Refused<EnrolmentRequest> malformed -> problem(ProblemCode.MALFORMED);
            case Outcome.Accepted<EnrolmentRequest>(EnrolmentRequest request) -> {
                boolean fits =
                        request.isProved()
                                && request.code().equals(CODE)
                                && enrolled.map(request::equals).orElse(true);
                enrolled = fits ? Optional.of(request) : enrolled;
                believed = fits ? List.of(request.key()) : believed;
                yield fits
                        ? new EnrolmentAnswer(request.station(), "望京店", AUDIENCE, publicKeys())
                                .text()
                        : problem(ProblemCode.ENROLMENT_CODE);
            }
        };
    }

    private String upload(byte[] body) {
        return switch (UploadBatch.read(body)) {
            case Outcome.Refused<UploadBatch> malformed -> problem(ProblemCode.MALFORMED);
            case Outcome.Accepted<UploadBatch>(UploadBatch batch) -> {
                heardAllOf = batch.generation();
                memberKeys.putAll(batch.memberKeys());
                for (UploadBatch.UploadedEntry entry : batch.entries()) {
                    if (entry.after(head()) instanceof Outcome.Accepted<JournalEntry>(var next)
                            && next.header().seq() == held.size() + 1) {
                        held.add(next);
                    }
                }
                yield new UploadAnswer(generation, batch.epoch(), held.size(), head()).text();
            }
        };
    }

    Hash head() {
        StationId station = enrolled.orElseThrow().station();
        return held.isEmpty() ? JournalEntry.genesis(station, 1) : held.getLast().hash();
    }

    private String follow(byte[] body) {
        if (StationKeyRequest.read(body)
                instanceof Outcome.Accepted<StationKeyRequest>(StationKeyRequest request)) {
            PublicKey present = believed.getFirst();
            StationId station = enrolled.orElseThrow().station();
            if (request.key().equals(present)) {
                return "{}";
            }
            if (request.isProved(station) && request.isAllowedBy(present, station)) {
                believed = List.of(request.key(), present);
                return "{}";
            }
        }
        return problem(ProblemCode.WRONG_SIGNATURE);
    }

    private String bringBack(byte[] body) {
        return switch (KnownRuleBooks.read(body)) {
            case Outcome.Refused<KnownRuleBooks> malformed -> problem(ProblemCode.MALFORMED);
            case Outcome.Accepted<KnownRuleBooks>(KnownRuleBooks known) -> {
                List<FeedItem> fresh = new ArrayList<>(known.books());
                fresh.removeAll(feed);
                feed.addAll(fresh);
                yield KnownRuleBooks.answer(fresh.size());
            }
        };
    }

    private String page(String target) {
        String text = target.replaceFirst(".*cursor=([^&]*).*", "$1");
        Cursor cursor = Cursor.parse(text).orElseThrow();
        long from = cursor.generation() == generation ? cursor.position() : 0;
        if (from >= breaksOffAfter) {
            return problem(ProblemCode.UNAVAILABLE);
        }
        List<FeedItem> items = feed.stream().skip(from).limit(2).toList();
        long next = from + items.size();
        Optional<Long> left =
                Optional.of(target)
                        .filter(asked -> asked.contains("&count=1") && next < feed.size())
                        .map(asked -> membersAfter(next));
        return new FeedPage(new Cursor(generation, next), next < feed.size(), left, items).text();
    }

    private long membersAfter(long position) {
        return feed.stream().skip(position).filter(FeedItem.MemberItem.class::isInstance).count();
    }

    private static String problem(ProblemCode code) {
        return Problem.of(code, "").text();
    }
}
