package linli.station.words;

import java.util.Locale;
import java.util.ResourceBundle;
import linli.core.money.Money;
import linli.core.money.Proportion;
import linli.core.points.ValueWhy;
import linli.core.points.Why;

/** Says why stored value changes, as {@link PointsWords} says it of points. */
public final class ValueWords {

    private static final String BUNDLE = "linli.station.words.value";

    private final Locale locale;
    private final ResourceBundle texts;

    /** The words of that language: Chinese unless it is English. */
    public ValueWords(Locale locale) {
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINA;
        this.texts =
                ResourceBundle.getBundle(
                        BUNDLE,
                        this.locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A few words: {@code 充值赠送}. */
    public String title(Why why) {
        return get("title." + why.code());
    }

    /** The figures: {@code 一次充 200 元及以上，赠 15 元}. */
    public String sentence(Why why) {
        String amount = yuan(Money.ofFen(Math.absExact(why.points())));
        return switch (why) {
            case ValueWhy.TopUpGift gift -> get("why.TOP_UP_GIFT", yuan(gift.from()), amount);
            case Why.Expired(var day, long ended) -> get("why.EXPIRE", amount, day.toString());
            default -> get("why." + why.code(), amount);
        };
    }

    private String get(String key, Object... values) {
        return Counted.format(texts.getString(key), locale, values);
    }

    /** {@code 86.40}, {@code 1}: nobody says 1.00 yuan. */
    private static String yuan(Money money) {
        String whole = String.format(Locale.ROOT, "%,d", money.fen() / Proportion.FEN_PER_YUAN);
        long rest = money.fen() % Proportion.FEN_PER_YUAN;
        return rest == 0 ? whole : whole + String.format(Locale.ROOT, ".%02d", rest);
    }
}
