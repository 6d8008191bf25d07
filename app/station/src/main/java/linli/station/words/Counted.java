package linli.station.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that count. Where one says {@code {0} [0:ticket|tickets]}, it is read with the first word
 * if place 0 holds a one, and with the second otherwise. Chinese needs none of it.
 */
public final class Counted {

    private static final Pattern CHOICE = Pattern.compile("\\[(\\d):([^|\\]]*)\\|([^\\]]*)]");

    private Counted() {}

    /** That text with its places filled and its words chosen; numbers may be written already. */
    public static String format(String text, Locale locale, Object... values) {
        String chosen =
                text.indexOf('[') < 0
                        ? text
                        : CHOICE.matcher(text)
                                .replaceAll(found -> Matcher.quoteReplacement(word(found, values)));
        return new MessageFormat(chosen, locale).format(values);
    }

    private static String word(MatchResult found, Object... values) {
        int place = Integer.parseInt(found.group(1));
        boolean isOne = place < values.length && String.valueOf(values[place]).matches("[+-]?1");
        return found.group(isOne ? 2 : 3);
    }
}
