package linli.central.store;

/**
 * How to reach a database.
 *
 * @param url {@code jdbc:postgresql:…}
 * @param user empty if the URL names it
 */
public record DatabaseLogin(String url, String user, String password) {

    /** The login that a URL carries in itself. */
    public static DatabaseLogin of(String url) {
        return new DatabaseLogin(url, "", "");
    }

    /** The same database with another login. */
    DatabaseLogin as(String otherUser, String otherPassword) {
        return new DatabaseLogin(withoutLogin(url), otherUser, otherPassword);
    }

    private static String withoutLogin(String url) {
        String bare = url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "");
        return bare.replaceAll("[?&]$", "");
    }

    /** Without the password, which may also stand in the URL. */
    @Override
    public String toString() {
        return "DatabaseLogin[" + withoutLogin(url) + "]";
    }
}
