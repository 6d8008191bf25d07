package linli.central.boot;

import static linli.central.boot.TestCentral.ok;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.central.boot.Probe.Asker;
import linli.central.http.Route;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.Ed25519;
import linli.contract.trust.SignedText;
import linli.contract.v1.EscrowRequest;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.enrolment.StationKeyRequest;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.feed.KnownRuleBooks;
import linli.contract.v1.headquarters.LabelImport;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.contract.v1.headquarters.OrderImport;
import linli.contract.v1.headquarters.OrderImport.PaidLine;
import linli.contract.v1.headquarters.OrderImport.PaidOrder;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.journal.JournalEntry;
import linli.core.member.Member;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.pickup.OrderId;

/**
 * A central with two stations: one that went bad, and one whose members and orders it is after. And
 * what each endpoint would be asked by somebody who may.
 */
final class HostileShop implements AutoCloseable {

    private final TestCentral central = TestCentral.impatient();
    private final TestStation mine;
    private final TestStation other;
    private final Member myMember;
    private final Member otherMember;

    HostileShop() {
        put("/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        mine = new TestStation(central);
        other = new TestStation(central);
        myMember = imported(mine, new Profile("李梅", "13800001234", Optional.empty()));
        otherMember = imported(other, new Profile("王秘密", "13899990000", Optional.empty()));
        put("/v1/hq/orders", order(myMember, mine, "o-1", "A-01").text());
        put("/v1/hq/orders", order(otherMember, other, "geheim-order", "Z-99").text());
        other.uploaded(List.of(other.write(other.sale(Optional.empty(), 1))));
        mine.uploaded(List.of(mine.write(mine.sale(Optional.empty(), 1))));
    }

    TestCentral central() {
        return central;
    }

    TestStation mine() {
        return mine;
    }

    TestStation other() {
        return other;
    }

    /** Every route that the central has, as it is asked rightly. */
    List<Probe> probes() {
        return central.server().routes().stream().map(this::probe).toList();
    }

    private Probe probe(Route route) {
        String name = route.method() + " " + route.path();
        String query = queries().getOrDefault(name, "");
        String path =
                route.path()
                        .replace("/members/{id}", "/members/" + otherMember.id().value())
                        .replace("{id}", other.id().value())
                        .replace("{secret}", "bm9ib2R5.bm9ib2R5");
        if (path.contains("{") || route.maxBytes() > 0 && !bodies().containsKey(name)) {
            throw new AssertionError(name + " is not tried yet: it needs a request of its own");
        }
        return new Probe(
                route, Asker.of(route.path()), path + query, bodies().getOrDefault(name, ""));
    }

    private Map<String, String> queries() {
        return Map.of(
                "GET /v1/feed", "?cursor=0.0&limit=10&wait=0",
                "GET /v1/stations/me/journal", "?epoch=1&after=0",
                "GET /v1/stations/me/members", "?number=" + myMember.number().digits(),
                "POST /v1/hq/rulebooks/preview", "?weeks=1");
    }

    /** A new route with a body needs one here, or nobody knows whether it can be broken. */
    private Map<String, String> bodies() {
        Map<String, String> bodies = new HashMap<>();
        bodies.put(
                "POST /v1/enrolments",
                EnrolmentRequest.of(
                                "ABCD-EFGH-JKMN",
                                new StationId("0192f000-0000-7000-8000-0000000000ff"),
                                Ed25519.generate(new SecureRandom()))
                        .text());
        bodies.put("POST /v1/journal", mine.batch(List.of(next())).text());
        bodies.put("POST /v1/stations/me/escrow", new EscrowRequest(myMember.id(), 100).text());
        bodies.put(
                "POST /v1/stations/me/rule-books",
                new KnownRuleBooks(
                                List.of(new RuleBookItem(7, new SignedText("{}", 1, "bm9ib2R5"))))
                        .text());
        bodies.put(
                "POST /v1/stations/me/key",
                StationKeyRequest.of(mine.id(), mine.keys(), mine.keys()).text());
        bodies.put("POST /v1/hq/enrolment-codes", IssuedCode.request("梧桐苑"));
        bodies.put("PUT /v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        bodies.put("PUT /v1/hq/labels", new LabelImport(List.of()).text());
        bodies.put("PUT /v1/hq/members", new MemberImport(List.of(newcomer(myMember))).text());
        bodies.put("PUT /v1/hq/orders", order(otherMember, other, "o-2", "A-02").text());
        bodies.put(
                "PUT /v1/hq/rulebooks",
                new String(RuleBookJson.write(RuleBookJson.builtIn()), StandardCharsets.UTF_8));
        bodies.put(
                "POST /v1/hq/rulebooks/preview",
                new String(RuleBookJson.write(RuleBookJson.builtIn()), StandardCharsets.UTF_8));
        bodies.put("PUT /v1/hq/members/{id}/home", "{\"station\":\"" + other.id().value() + "\"}");
        bodies.put(
                "POST /v1/hq/disputes/decisions",
                "{\"station\":\"%s\",\"epoch\":1,\"seq\":1,\"code\":\"JOURNAL_FORKED\",\"subject\":\"1\",\"accepted\":true,\"by\":\"总部\"}"
                        .formatted(other.id().value()));
        bodies.put(
                "POST /v1/hq/claims/decisions",
                "{\"station\":\"%s\",\"claim\":\"c-1\",\"verdict\":\"MONEY\",\"by\":\"总部\",\"note\":\"\"}"
                        .formatted(other.id().value()));
        return bodies;
    }

    /** Ids of the other station and of nobody, as they are and as they break what joins texts. */
    List<String> foreignIds() {
        List<String> ids = new ArrayList<>();
        ids.add(other.id().value());
        ids.add(otherMember.id().value());
        ids.add(otherMember.number().digits());
        ids.add("geheim-order");
        ids.add("EGG");
        ids.add(new Cursor(1, 999_999).text());
        ids.add("2");
        ids.add("-1");
        ids.add("99999999999999999999");
        ids.add("");
        ids.add("' or '1'='1");
        ids.add("%");
        ids.add("../" + other.id().value());
        ids.add("me");
        ids.add("x".repeat(300));
        ids.add("\u0000");
        ids.add("\u202e\ud83e\udd5a");
        return ids;
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Asks as the bad station, as headquarters or as anybody: rightly signed. */
    HttpResponse<byte[]> ask(Probe probe) {
        return ask(probe, probe.bytes(), Optional.empty());
    }

    HttpResponse<byte[]> ask(Probe probe, byte[] body, Optional<String> encoding) {
        HttpRequest.Builder request = HttpRequest.newBuilder(central.at(probe.target()));
        authorization(probe, body).ifPresent(value -> request.header("Authorization", value));
        encoding.ifPresent(value -> request.header("Content-Encoding", value));
        return central.send(
                request.method(
                        probe.route().method(),
                        body.length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> askWith(Probe probe, Optional<String> authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(central.at(probe.target()));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return central.send(
                request.method(
                        probe.route().method(),
                        probe.hasBody()
                                ? BodyPublishers.ofByteArray(probe.bytes())
                                : BodyPublishers.noBody()));
    }

    /** What lets that request in. */
    Optional<String> authorization(Probe probe, byte[] body) {
        return switch (probe.asker()) {
            case STATION -> Optional.of(mine.token(probe.route().method(), probe.target(), body));
            case HEADQUARTERS -> Optional.of("Bearer " + central.server().headquartersKey());
            case ANYBODY -> Optional.empty();
        };
    }

    Map<String, String> print() {
        return DatabasePrint.of(central.owner());
    }

    /** What the bad station would write next. */
    JournalEntry next() {
        return mine.sealed(
                mine.sale(Optional.empty(), 1), mine.journal().size() + 1, 1, mine.head());
    }

    /** Words that stand in the other station's rows only, whoever came by. */
    String[] secrets() {
        return new String[] {"13899990000", "王秘密", "geheim-order", "Z-99"};
    }

    /** The number under which any station may ask for the other's member, as they may come by. */
    String otherNumber() {
        return otherMember.number().digits();
    }

    private Member imported(TestStation home, Profile profile) {
        Member plain = home.member();
        Member member =
                new Member(
                        plain.id(),
                        new MemberNumber(plain.number().value()),
                        profile,
                        home.id(),
                        Optional.empty(),
                        plain.since());
        put("/v1/hq/members", new MemberImport(List.of(newcomer(member))).text());
        return member;
    }

    private static Newcomer newcomer(Member member) {
        return new Newcomer(
                member,
                List.of(new OpeningLot(TestStation.TODAY.plusMonths(6), 2_000)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static OrderImport order(Member member, TestStation at, String id, String shelf) {
        PaidLine line = new PaidLine(TestStation.EGGS.sku(), 2, Money.ofFen(2560));
        return new OrderImport(
                List.of(
                        new PaidOrder(
                                new OrderId(id),
                                member.id(),
                                at.id(),
                                TestStation.TODAY,
                                shelf,
                                List.of(line))));
    }

    private void put(String target, String body) {
        var _ = ok(central.headquarters("PUT", target, body));
    }

    @Override
    public void close() {
        central.close();
    }
}
