package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.Ed25519;
import linli.contract.trust.Hash;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.trust.RequestToken;
import linli.contract.v1.act.ActMessage;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.UploadAnswer;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.act.Returned;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.checkout.CompleteSale;
import linli.core.checkout.HandOver;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.membership.RegisterMember;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.PickupOrder;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketHistory;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;

/** A station of the tests: enrolled, with a journal it keeps in memory. */
final class TestStation {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Product EGGS =
            new Product(
                    new Sku("EGG"),
                    "土鸡蛋 30枚",
                    "EGG",
                    Money.ofFen(1280),
                    false,
                    Optional.empty(),
                    List.of(),
                    true,
                    true,
                    Optional.of("6901234567892"),
                    Optional.empty());

    static final LoyaltyRules RULES = RuleBookJson.builtIn().rules();

    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys = Ed25519.generate(random);
    private final StationId id = new StationId(UuidCreator.getTimeOrderedEpoch().toString());
    private final Map<MemberId, MemberKey> memberKeys = new HashMap<>();
    private final ActMessages messages =
            new ActMessages(
                    member -> Optional.ofNullable(memberKeys.get(member)),
                    new MemberCipher(random));
    private final List<JournalEntry> journal = new ArrayList<>();
    private TestCentral central;
    private EnrolmentAnswer enrolment;
    private Optional<Integer> generation = Optional.of(0);

    TestStation(TestCentral central) {
        this.central = central;
        this.enrolment = enrolled();
    }

    /** Finds another central at the same address, and has heard all of it before it sends. */
    void turnTo(TestCentral another) {
        central = another;
        generation = Optional.empty();
    }

    /** The generation of the central that it has heard in whole; asked for after it turned. */
    private int generation() {
        if (generation.isEmpty()) {
            byte[] nothing = gzip(new UploadBatch(1, List.of(), Map.of()).text());
            HttpResponse<byte[]> answer = post("/v1/journal", nothing);
            if (answer.statusCode() == 200) {
                generation = Optional.of(accepted(UploadAnswer.read(answer.body())).generation());
            }
        }
        return generation.orElse(0);
    }

    /** Enrols as it is, with a new code. */
    final EnrolmentAnswer enrolled() {
        return accepted(EnrolmentAnswer.read(ok(enrolWith(central.enrolmentCode("梧桐苑")))));
    }

    /** The answer to an enrolment with that code. */
    HttpResponse<byte[]> enrolWith(String code) {
        return central.send(
                HttpRequest.newBuilder(central.at("/v1/enrolments"))
                        .POST(BodyPublishers.ofString(EnrolmentRequest.of(code, id, keys).text())));
    }

    /** The whole journal, written again in another epoch. */
    HttpResponse<byte[]> uploadInEpoch(int epoch) {
        List<JournalEntry> entries = new ArrayList<>();
        Hash prev = JournalEntry.genesis(id, epoch);
        for (JournalEntry entry : journal) {
            Act act = accepted(messages.read(entry.header().type(), entry.payload()));
            entries.add(sealed(act, entries.size() + 1L, epoch, prev));
            prev = entries.getLast().hash();
        }
        UploadBatch batch =
                new UploadBatch(
                        epoch,
                        entries.stream().map(UploadedEntry::of).toList(),
                        memberKeys,
                        entries.size(),
                        generation());
        return post("/v1/journal", gzip(batch.text()));
    }

    StationId id() {
        return id;
    }

    KeyPair keys() {
        return keys;
    }

    EnrolmentAnswer enrolment() {
        return enrolment;
    }

    List<JournalEntry> journal() {
        return journal;
    }

    Occasion occasion() {
        LocalDateTime time = TODAY.atTime(9, 30);
        return new Occasion(
                new ActId(UuidCreator.getTimeOrderedEpoch().toString()),
                Instant.parse("2026-11-22T01:30:00Z"),
                time,
                TODAY,
                id,
                "0001");
    }

    Member member() {
        return new Member(
                new MemberId(UuidCreator.getTimeOrderedEpoch().toString()),
                new MemberNumber(random.nextLong(MemberNumber.LIMIT)),
                new Profile("李梅", "13800001234", Optional.empty()),
                id,
                Optional.empty(),
                TODAY);
    }

    Act register(Member member) {
        memberKeys.put(member.id(), MemberKey.random(random));
        return accepted(new RegisterMember(RULES).decide(member, Optional.empty(), occasion()));
    }

    /** A sale of that many boxes of eggs, paid in cash with a fifty or, if it is more, exactly. */
    Act.SaleCompleted sale(Optional<MemberAccount> account, long boxes) {
        Sale sale =
                new Sale(
                        account.map(MemberAccount::member),
                        List.of(new LineItem(EGGS, new Quantity.Pieces(boxes), Optional.empty())),
                        Optional.empty(),
                        new PointsRequest.None(),
                        0);
        Money cash = Money.ofFen(Math.max(5000, EGGS.price().fen() * boxes));
        return accepted(
                new CompleteSale(RULES)
                        .decide(
                                sale,
                                account.map(some -> new Customer(some, Optional.empty())),
                                List.of(new Tender(TenderType.CASH, cash, "")),
                                Optional.empty(),
                                occasion()));
    }

    /** The same, partly paid with points. */
    Act.SaleCompleted saleForPoints(MemberAccount account, long points) {
        Sale sale =
                new Sale(
                        Optional.of(account.member()),
                        List.of(new LineItem(EGGS, new Quantity.Pieces(2), Optional.empty())),
                        Optional.empty(),
                        new PointsRequest.Exactly(points),
                        0);
        Identification shown =
                new Identification(account.member(), Identification.Kind.ROTATING_CODE, "");
        return accepted(
                new CompleteSale(RULES)
                        .decide(
                                sale,
                                Optional.of(new Customer(account, Optional.empty())),
                                List.of(new Tender(TenderType.CASH, Money.ofFen(5000), "")),
                                Optional.of(shown),
                                occasion()));
    }

    Act.OrderHandedOver handOver(PickupOrder order, MemberAccount account, long qty) {
        return accepted(
                new HandOver(RULES)
                        .decide(
                                order,
                                List.of(new HandoverLine(1, qty)),
                                "",
                                Optional.empty(),
                                new Customer(account, Optional.empty()),
                                occasion()));
    }

    /** That many boxes of a sale come back, after those refunds of it, for cash. */
    Act.TicketRefunded refund(
            Act.SaleCompleted sale,
            List<Act.TicketRefunded> before,
            MemberAccount account,
            long boxes) {
        return accepted(
                new GiveBack(RULES)
                        .decide(
                                new TicketHistory(2, "", 0, sale, before),
                                new RefundRequest(
                                        sale.occasion().act(),
                                        List.of(RefundLine.of(1, boxes)),
                                        Returned.Reason.RETURNED,
                                        Payout.Way.CASH,
                                        Optional.empty()),
                                new GiveBack.Accounts(Optional.of(account), Optional.empty()),
                                true,
                                occasion()));
    }

    MemberAccount opened(MemberId member) {
        return MemberAccount.opened(member, RULES);
    }

    /** Writes an act into the journal. */
    JournalEntry write(Act act) {
        JournalEntry entry = sealed(act, journal.size() + 1, 1, head());
        journal.add(entry);
        return entry;
    }

    /** The same, as decided by that version of the rules. */
    void write(Act act, int ruleBook) {
        journal.add(sealed(act, journal.size() + 1, 1, head(), ruleBook));
    }

    /** An entry that says what it is told to, true or not. */
    JournalEntry sealed(Act act, long seq, int epoch, Hash prev) {
        return sealed(act, seq, epoch, prev, 0);
    }

    private JournalEntry sealed(Act act, long seq, int epoch, Hash prev, int ruleBook) {
        ActMessage message = accepted(messages.write(act));
        JournalHeader header =
                new JournalHeader(
                        act.occasion().station(),
                        epoch,
                        seq,
                        act.occasion().act(),
                        message.type(),
                        act.occasion().at(),
                        act.occasion().businessDay(),
                        act.occasion().operator(),
                        Optional.empty(),
                        ruleBook);
        return JournalEntry.seal(header, message.payload(), prev);
    }

    Hash head() {
        return journal.isEmpty() ? JournalEntry.genesis(id, 1) : journal.getLast().hash();
    }

    UploadBatch batch(List<JournalEntry> entries) {
        return new UploadBatch(
                1,
                entries.stream().map(UploadedEntry::of).toList(),
                memberKeys,
                journal.size(),
                generation());
    }

    HttpResponse<byte[]> upload(List<JournalEntry> entries) {
        return post("/v1/journal", gzip(batch(entries).text()));
    }

    UploadAnswer uploaded(List<JournalEntry> entries) {
        return accepted(UploadAnswer.read(ok(upload(entries))));
    }

    FeedPage feed(Cursor cursor, int limit, int wait) {
        String target = "/v1/feed?cursor=" + cursor.text() + "&limit=" + limit + "&wait=" + wait;
        return accepted(FeedPage.read(ok(get(target))));
    }

    /** The same, which says how many members are left. */
    FeedPage counted(Cursor cursor, int limit) {
        String target = "/v1/feed?cursor=" + cursor.text() + "&limit=" + limit + "&count=1";
        return accepted(FeedPage.read(ok(get(target))));
    }

    HttpResponse<byte[]> get(String target) {
        return central.send(
                HttpRequest.newBuilder(central.at(target))
                        .header("Authorization", token("GET", target, new byte[0])));
    }

    HttpResponse<byte[]> post(String target, byte[] gzipped) {
        return post(target, gzipped, token("POST", target, gzipped));
    }

    HttpResponse<byte[]> post(String target, byte[] gzipped, String token) {
        return central.send(
                HttpRequest.newBuilder(central.at(target))
                        .header("Authorization", token)
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(gzipped)));
    }

    String token(String method, String target, byte[] body) {
        return token(method, target, body, central.now());
    }

    String token(String method, String target, byte[] body, Instant at) {
        return "Linli "
                + RequestToken.issue(id, enrolment.audience(), at, method, target, body, random)
                        .sign(keys.getPrivate());
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }
}
