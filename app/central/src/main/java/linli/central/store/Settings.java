package linli.central.store;

import java.util.Optional;

/** Settings of the central itself, by name. */
public final class Settings {

    private static final String SHARED = "shared";

    private final Sql sql;

    Settings(Sql sql) {
        this.sql = sql;
    }

    /** The value of that name. */
    public Optional<String> find(String name) {
        return sql.one(
                "select value from central_setting where name = ?", row -> row.getString(1), name);
    }

    /** Keeps a value unless there is one already; returns the one that stands. */
    public String keep(String name, String value) {
        sql.update(
                "insert into central_setting (name, value) values (?, ?) on conflict do nothing",
                name,
                value);
        return find(name).orElseThrow();
    }

    /** Sets a value, whatever stood there. */
    public void put(String name, String value) {
        sql.update(
                """
                insert into central_setting (name, value) values (?, ?)
                on conflict (name) do update set value = excluded.value
                """,
                name,
                value);
    }

    /**
     * Lets nobody else change what all stations share, or begin a feed, until this transaction
     * ends: else a station enrolled meanwhile would miss the change.
     */
    public void lockShared() {
        keep(SHARED, "");
        sql.one(
                "select value from central_setting where name = ? for update",
                row -> row.getString(1),
                SHARED);
    }

    /** How the database itself is set. */
    String serverSetting(String name) {
        return sql.one("select current_setting(?)", row -> row.getString(1), name).orElseThrow();
    }
}
