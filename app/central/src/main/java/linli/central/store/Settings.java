package linli.central.store;

import java.util.Optional;

/** Settings of the central itself, by name. */
public final class Settings {

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

    /** How the database itself is set. */
    String serverSetting(String name) {
        return sql.one("select current_setting(?)", row -> row.getString(1), name).orElseThrow();
    }
}
