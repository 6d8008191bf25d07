package linli.station.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CountedTest {

    private static final String TICKETS = "{0} [0:ticket|tickets]  net {1}";

    /** One and a word that could be a plural or its verb. */
    private static final Pattern ONE =
            Pattern.compile(
                    "(?<![\\w.,/:“-])1 (?:more |other |× )?([a-z]+s|are|were|come|stay|end)\\b");

    /** What is no plural, or said of the name of a key, a person or a thing that stands there. */
    private static final Set<String> NOT_COUNTED =
            Set.of(
                    "is", "was", "has", "this", "bonus", "less", "times", "selects", "changes",
                    "stays", "expires", "comes", "brings", "keeps", "asks", "gives", "prints");

    @Test
    void saysOneTicketAndTwoTickets() {
        assertThat(said(TICKETS, 1, "¥2.00")).isEqualTo("1 ticket  net ¥2.00");
        assertThat(said(TICKETS, "1", "¥2.00")).isEqualTo("1 ticket  net ¥2.00");
        assertThat(said(TICKETS, 0, "¥0.00")).isEqualTo("0 tickets  net ¥0.00");
        assertThat(said(TICKETS, "1,001", "¥1.00")).isEqualTo("1,001 tickets  net ¥1.00");
    }

    @Test
    void choosesTheWordOfTheFigureThatStandsElsewhere() {
        assertThat(said("[0:point|points]", "1")).isEqualTo("point");
        assertThat(said("[0:point|points]")).isEqualTo("points");
        assertThat(said("from {0} to {1} [1:line|lines]", 2, 1)).isEqualTo("from 2 to 1 line");
    }

    @Test
    void saysNothingWrongOfOne() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String bundle : List.of("ui/messages_en", "receipt/receipt_en", "words/points_en")) {
            Properties texts = texts(bundle);
            for (String key : texts.stringPropertyNames()) {
                String text = said(texts.getProperty(key), "1", "1", "1", "1", "1", "1");
                Matcher one = ONE.matcher(text);
                while (one.find()) {
                    if (!NOT_COUNTED.contains(one.group(1))) {
                        wrong.add(key + ": " + text);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String said(String text, Object... values) {
        return Counted.format(text, Locale.ENGLISH, values);
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        CountedTest.class.getResourceAsStream(
                                "/linli/station/" + bundle + ".properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
