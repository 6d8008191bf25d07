package linli.station.receipt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import linli.core.catalog.Label;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.sale.Quantity;
import linli.hardware.escpos.PrintElement.Size;
import linli.station.words.Counted;

/** The words and figures on paper, in the language of the shop; Chinese unless it is English. */
public final class ReceiptWords {

    private static final String BUNDLE = "linli.station.receipt.receipt";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int DIGITS_TOGETHER = 4;

    private final Locale locale;
    private final ResourceBundle texts;
    private final boolean isTraining;

    /** The words of that language. */
    public ReceiptWords(Locale locale) {
        this(locale, false);
    }

    private ReceiptWords(Locale locale, boolean isTraining) {
        this.isTraining = isTraining;
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINA;
        this.texts =
                ResourceBundle.getBundle(
                        BUNDLE,
                        this.locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The same for paper of somebody who practises: it says so, large. */
    public static ReceiptWords forTraining(Locale locale) {
        return new ReceiptWords(locale, true);
    }

    /** Says that it is worth nothing, if it is. */
    void markTraining(Paper paper) {
        if (isTraining) {
            paper.title(get("training"), Size.DOUBLE);
            paper.centred(get("training.worthless"));
            paper.rule();
        }
    }

    /** The language. */
    Locale locale() {
        return locale;
    }

    /** The text of that key with its places filled; a key nobody wrote is a fault. */
    String get(String key, Object... values) {
        return Counted.format(texts.getString(key), locale, values);
    }

    /** What the label says in this language; the id where there is none. */
    String name(Optional<Label> label, String id) {
        boolean english = locale.getLanguage().equals("en");
        return label.map(some -> english && !some.en().isBlank() ? some.en() : some.zh())
                .orElse(id);
    }

    /** {@code 25.60}; what is taken off has a minus. */
    String amount(Money money) {
        long fen = Math.absExact(money.fen());
        String sign = money.isNegative() ? "-" : "";
        return sign + fen / 100 + String.format(Locale.ROOT, ".%02d", fen % 100);
    }

    /** {@code ￥25.60}, {@code -￥25.60}: the wide sign, which every printer's Chinese font has. */
    String yuan(Money money) {
        return money.isNegative() ? "-" + yuan(Money.ZERO.minus(money)) : "￥" + amount(money);
    }

    /** {@code -1.28} for 1.28 taken off. */
    String off(Money money) {
        return amount(Money.ZERO.minus(money));
    }

    /** {@code 1,286}. */
    String points(long points) {
        return String.format(Locale.ROOT, "%,d", points);
    }

    /** {@code +72}, {@code -500}. */
    String signed(long points) {
        return points > 0 ? "+" + points(points) : points(points);
    }

    /** {@code 20%}, {@code 12.5%}. */
    String percent(long basisPoints) {
        String rest = String.format(Locale.ROOT, "%02d", basisPoints % 100).replaceAll("0+$", "");
        return basisPoints / 100 + (rest.isEmpty() ? "" : "." + rest) + "%";
    }

    /** {@code 2}, or {@code 1.342 kg}. */
    String quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Pieces(long count) -> Long.toString(count);
            case Quantity.Weight(var weight) ->
                    weight.grams() / 1000
                            + String.format(Locale.ROOT, ".%03d kg", weight.grams() % 1000);
        };
    }

    /** {@code 2026-11-22 17:42}. */
    String time(LocalDateTime time) {
        return TIME.format(time);
    }

    /** {@code 2026-11-30}: the year stands there, for paper is kept. */
    String day(LocalDate day) {
        return day.toString();
    }

    /** A long number in groups that can be read out. */
    String grouped(String digits) {
        return digits.replaceAll("(.{" + DIGITS_TOGETHER + "})(?=.)", "$1 ");
    }

    /** The member by the last four digits of the phone, else of the member number. */
    String masked(Member member) {
        String lastFour = member.profile().lastFour();
        String digits = member.number().digits();
        return lastFour.isEmpty()
                ? get("member.number", digits.substring(digits.length() - 4))
                : get("member.phone", lastFour);
    }

    /** {@code 王**}: nobody's whole name is on paper. */
    String maskedName(String name) {
        String bare = name.strip();
        return bare.isEmpty() ? "" : Character.toString(bare.codePointAt(0)) + "**";
    }
}
