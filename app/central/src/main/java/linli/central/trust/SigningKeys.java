package linli.central.trust;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import linli.central.store.Catalogue.SignedRuleBook;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.SigningKeyRows.SigningKeyRow;
import linli.central.store.Transaction;
import linli.contract.code.MemberCode;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.contract.trust.SignedText;
import linli.contract.v1.enrolment.CentralKeysMessage;
import linli.contract.v1.feed.FeedItem.KeysItem;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.core.Outcome;

/**
 * The keys with which the central signs rule books, member codes and what it says of keys; and how
 * one follows another (decision 0041). A new key is told in the feed, signed with the one before,
 * {@link #AHEAD} before it signs anything; the one before is believed for {@link #OVERLAP} more.
 */
public final class SigningKeys {

    /** How long stations have to hear of a key before it signs. */
    public static final Duration AHEAD = Duration.ofDays(7);

    /** How long the key before is believed after that. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private static final int FIRST = 1;

    private final Publishing publishing;
    private final IntFunction<KeyPair> pairs;
    private final InstantSource clock;
    private volatile Ring ring;

    /** The keys in force, and when each begins to sign. */
    private record Ring(List<SigningKeyRow> rows, Map<Integer, KeyPair> pairs) {

        int signing(Instant now) {
            return rows.stream()
                    .filter(row -> row.retired().isEmpty() && !row.signsFrom().isAfter(now))
                    .reduce((before, later) -> later)
                    .map(SigningKeyRow::id)
                    .orElse(FIRST);
        }

        KeyPair pair(int id) {
            return Optional.ofNullable(pairs.get(id)).orElseThrow();
        }
    }

    /**
     * The keys as the database knows them.
     *
     * @param pairs the pair of an id, made when it is asked for first
     */
    public SigningKeys(Publishing publishing, IntFunction<KeyPair> pairs, InstantSource clock) {
        this.publishing = publishing;
        this.pairs = pairs;
        this.clock = clock;
        this.ring = publishing.inTransaction((tx, news) -> known(tx));
    }

    /** What stations pin at enrolment: every key that signs, will sign soon or just signed. */
    public CentralKeys published() {
        Map<Integer, java.security.PublicKey> keys = new HashMap<>();
        ring.pairs().forEach((id, pair) -> keys.put(id, pair.getPublic()));
        return new CentralKeys(keys);
    }

    /** Signs a document for that purpose. */
    public SignedText sign(String text, String purpose) {
        Ring now = ring;
        int id = now.signing(clock.instant());
        return SignedText.sign(text, purpose, id, now.pair(id).getPrivate());
    }

    /** Signs a member's rotating code. */
    public String sign(MemberCode code) {
        Ring now = ring;
        int id = now.signing(clock.instant());
        return code.sign(id, now.pair(id).getPrivate());
    }

    /**
     * Makes the next key and tells all stations of it.
     *
     * @return its id; refused with {@link KeyRefusal#CHANGE_UNDER_WAY} while one follows another
     */
    public Outcome<Integer> announce() {
        Outcome<Integer> announced = publishing.inTransaction(this::announce);
        refresh();
        return announced;
    }

    /** Does what is due of a change; to be called every few seconds. */
    public void run() {
        refresh();
        if (ring.rows().isEmpty()) {
            return;
        }
        publishing.inTransaction((tx, news) -> {
            tx.settings().lockShared();
            signAgain(tx, news);
            retire(tx, news);
            return ring;
        });
        refresh();
    }

    private Outcome<Integer> announce(Transaction tx, News news) {
        tx.settings().lockShared();
        Ring now = known(tx);
        if (now.pairs().size() > 1) {
            return Outcome.refused(KeyRefusal.CHANGE_UNDER_WAY);
        }
        Instant at = clock.instant();
        int signing = now.signing(at);
        int next = (signing + 1) % (CentralKeys.MAX_ID + 1);
        if (now.rows().isEmpty()) {
            tx.signingKeys().add(row(signing, now.pair(signing), at));
        }
        KeyPair pair = pairs.apply(next);
        tx.signingKeys().add(row(next, pair, at.plus(AHEAD)));
        Map<Integer, java.security.PublicKey> both = new HashMap<>();
        both.put(signing, now.pair(signing).getPublic());
        both.put(next, pair.getPublic());
        tell(tx, news, new CentralKeys(both), signing, now.pair(signing));
        return Outcome.of(next);
    }

    /** Stations that come later must be able to verify rule books of before. */
    private void signAgain(Transaction tx, News news) {
        int signing = ring.signing(clock.instant());
        for (int version : tx.catalogue().ruleBooks()) {
            SignedText document = tx.catalogue().ruleBook(version).orElseThrow().document();
            if (document.keyId() != signing) {
                SignedText again =
                        SignedText.sign(
                                document.text(),
                                RuleBookItem.purpose(version),
                                signing,
                                ring.pair(signing).getPrivate());
                tx.catalogue().signAgain(new SignedRuleBook(version, again));
                news.tell(
                        tx.stations().enrolled(),
                        new Ref(Kind.RULE_BOOK, Integer.toString(version)));
            }
        }
    }

    private void retire(Transaction tx, News news) {
        Instant now = clock.instant();
        int signing = ring.signing(now);
        boolean overlaps =
                ring.rows().stream()
                        .filter(row -> row.id() == signing)
                        .anyMatch(row -> row.signsFrom().plus(OVERLAP).isAfter(now));
        List<SigningKeyRow> old =
                ring.rows().stream()
                        .filter(row -> row.retired().isEmpty() && row.id() != signing)
                        .filter(row -> !row.signsFrom().isAfter(now))
                        .toList();
        if (!overlaps && !old.isEmpty()) {
            old.forEach(row -> tx.signingKeys().retire(row.id(), now));
            KeyPair pair = ring.pair(signing);
            tell(tx, news, new CentralKeys(Map.of(signing, pair.getPublic())), signing, pair);
        }
    }

    private static void tell(
            Transaction tx, News news, CentralKeys keys, int signer, KeyPair pair) {
        SignedText notice =
                SignedText.sign(
                        CentralKeysMessage.text(keys), KeysItem.PURPOSE, signer, pair.getPrivate());
        int number = tx.signingKeys().add(notice);
        news.tell(tx.stations().enrolled(), new Ref(Kind.KEYS, Integer.toString(number)));
    }

    private static SigningKeyRow row(int id, KeyPair pair, Instant from) {
        return new SigningKeyRow(id, Ed25519.encode(pair.getPublic()), from, Optional.empty());
    }

    private void refresh() {
        ring = publishing.inTransaction((tx, news) -> known(tx));
    }

    private Ring known(Transaction tx) {
        List<SigningKeyRow> rows = tx.signingKeys().all();
        Map<Integer, KeyPair> trusted = new HashMap<>();
        rows.stream()
                .filter(row -> row.retired().isEmpty())
                .forEach(row -> trusted.put(row.id(), pairs.apply(row.id())));
        if (rows.isEmpty()) {
            trusted.put(FIRST, pairs.apply(FIRST));
        }
        return new Ring(rows, Map.copyOf(trusted));
    }
}
