package linli.central.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import linli.contract.trust.SignedText;

/** The keys with which the central signs, and what stations were told of them. */
public final class SigningKeyRows {

    /**
     * A key.
     *
     * @param publicKey Ed25519, in base64
     * @param retired since when nothing signed with it is believed, if it is so
     */
    public record SigningKeyRow(
            int id, String publicKey, Instant signsFrom, Optional<Instant> retired) {}

    private final Sql sql;

    SigningKeyRows(Sql sql) {
        this.sql = sql;
    }

    /** All keys by rising id; none while there was only ever the first. */
    public List<SigningKeyRow> all() {
        return sql.list(
                "select key_id, public_key, signs_from, retired_at from signing_key"
                        + " order by key_id",
                row ->
                        new SigningKeyRow(
                                row.getInt(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)));
    }

    /** Adds a key. */
    public void add(SigningKeyRow key) {
        sql.update(
                "insert into signing_key (key_id, public_key, signs_from) values (?, ?, ?)"
                        + " on conflict do nothing",
                key.id(),
                key.publicKey(),
                key.signsFrom());
    }

    /** Trusts a key no more. */
    public void retire(int id, Instant now) {
        sql.update("update signing_key set retired_at = ? where key_id = ?", now, id);
    }

    /**
     * Adds what stations are told.
     *
     * @return its number, by which it is found
     */
    public int add(SignedText notice) {
        int number =
                sql.one("select coalesce(max(number), 0) + 1 from key_notice", row -> row.getInt(1))
                        .orElseThrow();
        sql.update(
                "insert into key_notice (number, content, key_id, signature) values (?, ?, ?, ?)",
                number,
                notice.text(),
                notice.keyId(),
                notice.signature());
        return number;
    }

    /** What stations were told under that number. */
    public Optional<SignedText> notice(int number) {
        return sql.one(
                "select content, key_id, signature from key_notice where number = ?",
                row -> new SignedText(row.getString(1), row.getInt(2), row.getString(3)),
                number);
    }
}
