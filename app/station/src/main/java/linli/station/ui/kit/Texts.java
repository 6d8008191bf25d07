package linli.station.ui.kit;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linli.core.Refusal;
import linli.core.campaign.ActivityRefusal;
import linli.core.claim.ClaimRefusal;
import linli.core.refund.RefundRefusal;
import linli.core.reward.RewardRefusal;
import linli.core.value.ValueRefusal;
import linli.station.words.Counted;

/**
 * The words on the screen, in the language of the shop; Chinese where a language is not ours. A
 * text names a key by what it asks for, as in {@code [PRIMARY]}, and is read with the key that asks
 * for it now.
 */
public final class Texts {

    private static final String MESSAGES = "linli.station.ui.messages";
    private static final String CODES = "linli.station.ui.codes";

    private static final Pattern STOPPED = Pattern.compile("[。！？]$");
    private static final Pattern KEY = Pattern.compile("\\[([A-Z_]+)]");

    private final Locale locale;
    private final ResourceBundle messages;
    private final ResourceBundle codes;
    private final KeyMap keys;

    /**
     * The texts of that language, Chinese unless it is English, with the keys that come with it.
     */
    public Texts(Locale locale) {
        this(locale, KeyMap.standard());
    }

    private Texts(Locale locale, KeyMap keys) {
        this.keys = keys;
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINA;
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        this.messages = ResourceBundle.getBundle(MESSAGES, this.locale, exact);
        this.codes = ResourceBundle.getBundle(CODES, Locale.ROOT, exact);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** The same texts, with keys named as they are there whenever a text is read. */
    public Texts naming(KeyMap own) {
        return new Texts(locale, own);
    }

    /** The text of that key with its places filled; a key nobody wrote is a fault. */
    public String get(String key, Object... values) {
        String pattern = messages.getString(key);
        return Counted.format(named(pattern), locale, values);
    }

    private String named(String pattern) {
        return pattern.indexOf('[') < 0
                ? pattern
                : KEY.matcher(pattern)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        keys.label(Command.valueOf(found.group(1)))));
    }

    /** The text of that key, or {@code otherwise} where there is none. */
    public String getOr(String key, String otherwise) {
        return messages.containsKey(key) ? get(key) : otherwise;
    }

    /** What to say about a refusal. */
    public Sentence refusal(Refusal refusal) {
        // The rules call a coupon's limit and a reward's the same; people are told different
        // things.
        return refusal(prefix(refusal) + refusal.code());
    }

    private static String prefix(Refusal refusal) {
        return switch (refusal) {
            case RewardRefusal reward -> "REWARD_";
            case RefundRefusal refund -> "REFUND_";
            case ClaimRefusal claim -> "CLAIM_";
            case ValueRefusal value -> "VALUE_";
            case ActivityRefusal activity -> "ACTIVITY_";
            default -> "";
        };
    }

    /** What to say about a refusal of that code; the general sentence for one we do not know. */
    public Sentence refusal(String code) {
        if (!codes.containsKey(code) || !messages.containsKey("refusal." + code + ".what")) {
            return new Sentence(
                    code, get("refusal.OTHER.what", code), get("refusal.OTHER.next", code));
        }
        return new Sentence(
                codes.getString(code),
                get("refusal." + code + ".what"),
                get("refusal." + code + ".next"));
    }

    /** What to say about a fault of the code {@code LP-xxxx}. */
    public Sentence fault(String code) {
        try {
            return new Sentence(
                    code, get("fault." + code + ".what"), get("fault." + code + ".next"));
        } catch (MissingResourceException unknown) {
            return new Sentence(code, get("fault.LP-9000.what"), get("fault.LP-9000.next"));
        }
    }

    /** One sentence after another; after a stop as wide as a Chinese character comes no space. */
    public static String joined(String first, String then) {
        return first + (STOPPED.matcher(first).find() ? "" : " ") + then;
    }

    /**
     * What happened and what to do next.
     *
     * @param code read out over the phone
     */
    public record Sentence(String code, String what, String next) {

        /** All of it in one line. */
        public String whole() {
            return code + " " + words();
        }

        /** The same without the code. */
        public String words() {
            return joined(what, next);
        }
    }
}
