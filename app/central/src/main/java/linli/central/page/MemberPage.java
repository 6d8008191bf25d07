package linli.central.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import linli.central.intake.Accounts;
import linli.central.intake.RuleBooks;
import linli.central.store.Database;
import linli.central.store.Transaction;
import linli.contract.trust.Hash;
import linli.core.account.MemberAccount;
import linli.core.member.MemberId;
import linli.core.tier.Tier;

/** What a member's phone shows: the rotating code, the points and the tier, and nothing else. */
public final class MemberPage {

    private static final String STYLE =
            """
            body{margin:0;font-family:system-ui,"PingFang SC","Noto Sans SC",sans-serif;\
            background:#f4f6f5;color:#1d2b26;text-align:center}\
            main{max-width:24rem;margin:0 auto;padding:1.5rem}\
            svg{width:100%;border-radius:1rem}\
            h1{font-size:1.25rem;font-weight:600}p{color:#4d5f58}\
            dl{display:flex;justify-content:space-around;margin:1.5rem 0}\
            dt{color:#4d5f58}dd{margin:.25rem 0 0;font-size:1.75rem;font-weight:700}\
            """;

    private final Database database;
    private final MemberCodes codes;
    private final RuleBooks books;
    private final PageAddresses addresses;

    /** With where codes come from and how addresses are read. */
    public MemberPage(
            Database database, MemberCodes codes, RuleBooks books, PageAddresses addresses) {
        this.database = database;
        this.codes = codes;
        this.books = books;
        this.addresses = addresses;
    }

    /** What browsers may load for the page: its own style and nothing else. */
    public static String contentSecurityPolicy() {
        byte[] digest = Hash.of(STYLE.getBytes(StandardCharsets.UTF_8)).bytes();
        return "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** The page at the address that ends so, with a fresh code; nothing if there is none. */
    public Optional<String> html(String end, Locale locale) {
        return addresses
                .read(end)
                .flatMap(member ->
                        codes.issue(member).map(code -> html(member, code.text(), locale)));
    }

    private String html(MemberId member, String digits, Locale locale) {
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        "linli.central.page.texts",
                        locale.getLanguage().equals("en")
                                ? Locale.ENGLISH
                                : Locale.SIMPLIFIED_CHINESE,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return database.inSnapshot(tx -> html(tx, member, digits, texts));
    }

    private String html(Transaction tx, MemberId member, String digits, ResourceBundle texts) {
        MemberAccount account = Accounts.read(tx.neighbours().account(member).orElseThrow());
        return """
        <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width,initial-scale=1">\
        <meta http-equiv="refresh" content="60"><title>%s</title><style>%s</style></head>\
        <body><main><h1>%s</h1>%s<p>%s</p>\
        <dl><div><dt>%s</dt><dd>%d</dd></div><div><dt>%s</dt><dd>%s</dd></div></dl>\
        </main></body></html>
        """
                .formatted(
                        texts.getLocale().toLanguageTag(),
                        texts.getString("title"),
                        STYLE,
                        texts.getString("hint"),
                        QrPicture.svg(digits, texts.getString("title")),
                        texts.getString("renewed"),
                        texts.getString("points"),
                        account.points().balance(),
                        texts.getString("tier"),
                        escaped(tierName(tx, account)));
    }

    private String tierName(Transaction tx, MemberAccount account) {
        return books.newest(tx).rules().tiers().tiers().stream()
                .filter(tier -> tier.id().equals(account.tier().tier()))
                .findFirst()
                .map(Tier::name)
                .orElse(account.tier().tier().value());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
