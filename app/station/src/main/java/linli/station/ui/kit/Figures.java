package linli.station.ui.kit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.core.member.Profile;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.sale.Quantity;

/** How amounts, weights, points, dates and people are written on the screen. */
public final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts texts;

    /** Figures with the units of those texts. */
    public Figures(Texts texts) {
        this.texts = texts;
    }

    /** {@code ¥1,234.50}; a minus goes first. */
    public String money(Money money) {
        String sign = money.isNegative() ? "-" : "";
        return sign + "¥" + plain(Math.absExact(money.fen()), 2, "%,d");
    }

    /** {@code -1.28}: what was taken off, without a unit. */
    public String off(Money money) {
        return "-" + plain(Math.absExact(money.fen()), 2, "%,d");
    }

    /** {@code 1,286}. */
    public String points(long points) {
        return String.format(Locale.ROOT, "%,d", points);
    }

    /** {@code 1.342 kg}; a minus goes first. */
    public String weight(Grams weight) {
        String sign = weight.grams() < 0 ? "-" : "";
        return sign + plain(Math.absExact(weight.grams()), 3, "%d") + " kg";
    }

    /** A number of pieces, or a weight. */
    public String quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Pieces(long count) -> points(count);
            case Quantity.Weight(Grams weight) -> weight(weight);
        };
    }

    /** The list price with its unit: weighed goods are priced per 500 g. */
    public String unitPrice(Product product) {
        return product.weighed()
                ? texts.get("price.per500g", money(product.price()))
                : money(product.price());
    }

    /** {@code 11-30}, with the year if it is not this one. */
    public String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? DAY.format(day) : day.toString();
    }

    /** {@code 07:30}. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code 11-21 周六 17:42}. */
    public String clock(LocalDateTime now) {
        String weekday = now.getDayOfWeek().getDisplayName(TextStyle.SHORT, texts.locale());
        return DAY.format(now) + " " + weekday + "  " + TIME.format(now);
    }

    /** {@code 12 分钟}: the largest unit that fits. */
    public String age(Duration age) {
        if (age.toDays() > 0) {
            return texts.get("age.days", age.toDays());
        }
        if (age.toHours() > 0) {
            return texts.get("age.hours", age.toHours());
        }
        return texts.get("age.minutes", Math.max(1, age.toMinutes()));
    }

    /** Members of a snapshot so far, of how many where that is known, in that text. */
    public String arriving(String key, StationStatus.Arriving arriving) {
        String here = points(arriving.received());
        return arriving.of()
                .map(of -> texts.get(key, here, points(of)))
                .orElseGet(() -> texts.get(key + ".some", here));
    }

    /** What people call it, in the language of the shop where headquarters wrote that. */
    public String label(Label label) {
        boolean english = texts.locale().equals(Locale.ENGLISH) && !label.en().isBlank();
        return english ? label.en() : label.zh();
    }

    /** {@code 李**}; {@code otherwise} for a member without a name. */
    public String maskedName(Profile profile) {
        return profile.name().isBlank()
                ? texts.get("member.noname")
                : Character.toString(profile.name().strip().codePointAt(0)) + "**";
    }

    /** {@code 138****5678}; empty without a phone number. */
    public String maskedPhone(Profile profile) {
        String phone = profile.phone();
        return phone.length() < 7
                ? profile.lastFour()
                : phone.substring(0, 3) + "****" + profile.lastFour();
    }

    private static String plain(long value, int decimals, String whole) {
        BigDecimal exact = BigDecimal.valueOf(value, decimals);
        String digits = exact.toPlainString();
        int dot = digits.indexOf('.');
        return String.format(Locale.ROOT, whole, exact.longValue()) + digits.substring(dot);
    }
}
