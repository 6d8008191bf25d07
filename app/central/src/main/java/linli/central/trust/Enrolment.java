package linli.central.trust;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.central.store.EnrolmentCodes.Ticket;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Stations.Station;
import linli.central.store.Transaction;
import linli.contract.trust.Ed25519;
import linli.contract.trust.Hash;
import linli.contract.trust.SignedText;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.JournalHeads.EpochHead;
import linli.core.Outcome;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;

/** Takes new stations in, each with a one-time code from headquarters. */
public final class Enrolment {

    /** How long a code lives. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    // Without letters and digits that look alike; 12 of 30 characters are 58 bits.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_CHARS = 12;

    private final Publishing publishing;
    private final CentralIdentity identity;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** {@code random} must be fit for secrets. */
    public Enrolment(
            Publishing publishing,
            CentralIdentity identity,
            InstantSource clock,
            RandomGenerator random) {
        this.publishing = publishing;
        this.identity = identity;
        this.clock = clock;
        this.random = random;
    }

    /** A one-time code and when it ends. */
    public record Code(String text, Instant expires) {}

    /** Issues a code for a new station, which headquarters will call by that name. */
    public Code issue(String stationName) {
        return publishing.inTransaction(
                (tx, news) -> issue(tx, new Ticket(stationName, Optional.empty())));
    }

    /**
     * Issues a code with which a station that lost its disk, or its keys, comes back as itself.
     * Refused if there is no such station.
     */
    public Outcome<Code> issueAgain(StationId station) {
        return publishing.inTransaction((tx, news) ->
                tx.stations()
                        .find(station)
                        .map(known -> new Ticket(known.name(), Optional.of(station)))
                        .map(ticket -> Outcome.of(issue(tx, ticket)))
                        .orElseGet(() -> Outcome.refused(EnrolmentRefusal.NOT_FOUND)));
    }

    private Code issue(Transaction tx, Ticket ticket) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CODE_CHARS; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        Code code = new Code(text.toString(), clock.instant().plus(LIFE));
        tx.enrolmentCodes().issue(hash(code.text()), ticket, code.expires());
        return code;
    }

    /** Enrols a station. The same request again gets the same answer. */
    public Outcome<EnrolmentAnswer> enrol(EnrolmentRequest request) {
        if (!isUuid(request.station().value())) {
            return Outcome.refused(EnrolmentRefusal.MALFORMED);
        }
        if (!request.isProved()) {
            return Outcome.refused(EnrolmentRefusal.WRONG_SIGNATURE);
        }
        return publishing.inTransaction((tx, news) -> enrol(tx, news, request));
    }

    private Outcome<EnrolmentAnswer> enrol(Transaction tx, News news, EnrolmentRequest request) {
        tx.settings().lockShared();
        byte[] code = hash(request.code());
        String key = Ed25519.encode(request.key());
        StationId id = tx.enrolmentCodes().again(code).orElse(request.station());
        boolean comesBack = tx.enrolmentCodes().again(code).isPresent();
        boolean taken =
                tx.stations()
                        .find(request.station())
                        .filter(known -> !known.publicKey().equals(key))
                        .isPresent();
        if (taken && !(comesBack && id.equals(request.station()))) {
            return Outcome.refused(EnrolmentRefusal.STATION_TAKEN);
        }
        return tx.enrolmentCodes()
                .redeem(code, request.station().value(), clock.instant())
                .map(ticket ->
                        enrolled(tx, news, new Station(id, key, ticket.stationName(), false)))
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(EnrolmentRefusal.ENROLMENT_CODE));
    }

    private EnrolmentAnswer enrolled(Transaction tx, News news, Station station) {
        if (tx.stations().enrol(station, clock.instant())) {
            beginFeed(tx, news, station.id());
        } else {
            comesBack(tx, station);
        }
        return new EnrolmentAnswer(
                station.id(), station.name(), identity.audience(), identity.publicKeys());
    }

    /** With another key comes another disk: what the old one was writing grows no more. */
    private static void comesBack(Transaction tx, Station station) {
        boolean sameKey =
                tx.stations()
                        .find(station.id())
                        .filter(known -> known.publicKey().equals(station.publicKey()))
                        .isPresent();
        tx.stations().enrolAgain(station.id(), station.publicKey());
        if (!sameKey) {
            tx.journals()
                    .latest(station.id())
                    .ifPresent(head -> tx.journals().freeze(station.id(), head.epoch()));
        }
    }

    /** How much of its journals a station can get back, signed. */
    public SignedText heads(StationId station) {
        List<EpochHead> heads =
                publishing.inTransaction((tx, news) ->
                        tx.journals().heads(station).stream()
                                .map(head ->
                                        new EpochHead(
                                                head.epoch(),
                                                head.seq(),
                                                new Hash(HexFormat.of().formatHex(head.hash()))))
                                .toList());
        return identity.sign(new JournalHeads(station, heads).text(), JournalHeads.PURPOSE);
    }

    private static void beginFeed(Transaction tx, News news, StationId station) {
        tx.feeds().begin(station);
        for (int version : tx.catalogue().ruleBooks()) {
            news.tell(station, new Ref(Kind.RULE_BOOK, Integer.toString(version)));
        }
        for (String sku : tx.catalogue().skus()) {
            news.tell(station, new Ref(Kind.PRODUCT, sku));
        }
        for (String label : tx.catalogue().labels()) {
            news.tell(station, new Ref(Kind.LABEL, label));
        }
        for (MemberNumber stopped : tx.stoppedCards().all()) {
            news.tell(station, new Ref(Kind.STOPPED_CARD, Long.toString(stopped.value())));
        }
    }

    private static boolean isUuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static byte[] hash(String code) {
        String plain = code.replace("-", "").toUpperCase(Locale.ROOT);
        return Hash.of(("linli/enrolment-code/1/" + plain).getBytes(StandardCharsets.UTF_8))
                .bytes();
    }
}
