package linli.station.ui.customer;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import linli.station.ui.kit.Texts;

/**
 * What a pole display of two lines with 20 columns says. Only characters of GBK are left, which is
 * what such displays know; each that is not ASCII takes two columns.
 */
public record PoleLines(String upper, String lower) {

    /** Columns of a line. */
    public static final int COLUMNS = 20;

    private static final Charset GBK = Charset.forName("GBK");

    /** The two lines for what the customer is to see. */
    public static PoleLines of(Showing showing, Texts texts) {
        return switch (showing) {
            case Showing.Resting(String shop) ->
                    new PoleLines(centred(texts.get("customer.welcome")), centred(written(shop)));
            case Showing.Selling selling -> selling(selling, texts);
            case Showing.Thanking thanking -> thanking(thanking, texts);
            case Showing.Redeeming redeeming -> redeeming(redeeming, texts);
            case Showing.Given given -> given(given, texts);
        };
    }

    private static PoleLines selling(Showing.Selling selling, Texts texts) {
        String total = line(texts.get("customer.pole.total"), selling.bill().due());
        int current = selling.current();
        if (current < 0 || current >= selling.lines().size()) {
            String points =
                    selling.guest()
                            .map(guest -> line(guest.name(), guest.points()))
                            .orElseGet(() -> centred(texts.get("customer.welcome")));
            return new PoleLines(points, total);
        }
        Showing.Line line = selling.lines().get(current);
        return new PoleLines(line(line.name(), line.amount()), total);
    }

    private static PoleLines thanking(Showing.Thanking thanking, Texts texts) {
        String paid = line(texts.get("customer.pole.due"), thanking.due());
        return thanking.change().isEmpty()
                ? new PoleLines(paid, centred(texts.get("customer.thanks")))
                : new PoleLines(paid, line(texts.get("customer.pole.change"), thanking.change()));
    }

    private static PoleLines redeeming(Showing.Redeeming offer, Texts texts) {
        String upper = line(offer.name(), offer.price());
        return offer.cash().isEmpty()
                ? new PoleLines(upper, line(texts.get("customer.pole.left"), offer.after()))
                : new PoleLines(upper, line(texts.get("customer.pole.due"), offer.cash()));
    }

    private static PoleLines given(Showing.Given given, Texts texts) {
        String upper = line(given.name(), given.parts().isEmpty() ? "" : last(given));
        if (!given.money().isEmpty()) {
            boolean back = given.kind().equals("CANCELLED");
            String words = texts.get(back ? "customer.pole.back" : "customer.pole.change");
            return new PoleLines(upper, line(words, given.money()));
        }
        return new PoleLines(
                upper,
                centred(
                        given.balance().isEmpty()
                                ? texts.get("customer.thanks")
                                : given.balance()));
    }

    // What was won comes after what was spent.
    private static String last(Showing.Given given) {
        Showing.Part part = given.parts().getLast();
        return part.label() + part.amount();
    }

    /** How many columns a text takes. */
    static int columns(String text) {
        return text.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
    }

    // The figure is what the customer looks for: the words give way.
    private static String line(String words, String figure) {
        String amount = cut(written(figure), COLUMNS);
        String name = cut(written(words), COLUMNS - columns(amount) - 1);
        int gap = COLUMNS - columns(name) - columns(amount);
        return name + " ".repeat(Math.max(0, gap)) + amount;
    }

    private static String centred(String text) {
        String all = cut(written(text), COLUMNS);
        return " ".repeat((COLUMNS - columns(all)) / 2) + all;
    }

    private static String cut(String text, int columns) {
        StringBuilder kept = new StringBuilder();
        int taken = 0;
        for (int character : text.codePoints().toArray()) {
            taken += character < 0x80 ? 1 : 2;
            if (taken > columns) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return kept.toString().stripTrailing();
    }

    // The currency is left out: its sign is not in GBK, and a till has only one.
    private static String written(String text) {
        CharsetEncoder encoder = GBK.newEncoder();
        StringBuilder written = new StringBuilder();
        text.codePoints()
                .filter(character -> character != '¥')
                .mapToObj(Character::toString)
                .map(character -> character.isBlank() ? " " : character)
                .map(character -> encoder.canEncode(character) ? character : "?")
                .filter(character -> character.charAt(0) >= ' ')
                .forEach(written::append);
        return written.toString().strip();
    }
}
