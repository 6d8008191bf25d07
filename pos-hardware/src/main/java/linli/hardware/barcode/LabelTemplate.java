package linli.hardware.barcode;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How the scales of one station write their labels, as a picture of the code: a digit stands for
 * itself, {@code P} for any digit, {@code I} for the number of the good, {@code M} for the amount
 * in fen, {@code W} for the weight in grams, {@code C} for the check digit.
 *
 * <p>{@code 2PIIIIIMMMMMC} is a label with the amount under any prefix from 20 to 29, {@code
 * 2IIIIIIMMMMMC} one with a flag and six digits for the good, {@code 26IIIIIMMMMMWWWWWC} and {@code
 * 26IIIIIWWWWWMMMMMC} the two orders of 18 digits.
 */
public final class LabelTemplate implements TemplateParsing {

    private static final Pattern LETTERS = Pattern.compile("[0-9PIMWC]*");
    private static final Pattern FIELDS =
            Pattern.compile(
                    "[0-9](?!.*I[^I]+I)(?!.*M[^M]+M)(?!.*W[^W]+W)(?=.*I)(?=.*[MW])"
                            + "(?!.*(I{7}|M{7}|W{7}))[^C]*C");

    private final String picture;
    private final CheckDigit check;
    private final Pattern shape;

    private LabelTemplate(String picture, CheckDigit check) {
        this.picture = picture;
        this.check = check;
        this.shape = Pattern.compile(picture.replaceAll("[PIMWC]", "[0-9]"));
    }

    /** Reads a template with the check digit of GS1; blanks in it are left out. */
    public static TemplateParsing parse(String text) {
        return parse(text, CheckDigit.FROM_RIGHT);
    }

    /** Reads a template with the check digit computed by {@code check}; blanks are left out. */
    public static TemplateParsing parse(String text, CheckDigit check) {
        String picture = text.replace(" ", "");
        if (picture.length() != 13 && picture.length() != 18) {
            return new TemplateRefusal(TemplateRefusal.Fault.BAD_LENGTH, text);
        }
        if (!LETTERS.matcher(picture).matches()) {
            return new TemplateRefusal(TemplateRefusal.Fault.BAD_LETTER, text);
        }
        return FIELDS.matcher(picture).matches()
                ? new LabelTemplate(picture, check)
                : new TemplateRefusal(TemplateRefusal.Fault.BAD_FIELDS, text);
    }

    /** What {@code code} says if it is a label of this shape. */
    public BarcodeReading<WeighedLabel> read(String code) {
        if (!shape.matcher(code).matches()) {
            return new BarcodeReading.OtherKind<>();
        }
        int expected = check.expectedIn(code);
        return expected == Digits.valueOfLast(code)
                ? new BarcodeReading.Read<>(
                        new WeighedLabel(field(code, 'I'), number(code, 'M'), number(code, 'W')))
                : new BarcodeReading.WrongCheckDigit<>(expected);
    }

    /**
     * The code of a label, {@code P} as 0: what a scale with this template prints.
     *
     * @throws IllegalArgumentException if the label lacks a field of the template or has one that
     *     does not fit
     */
    public String write(WeighedLabel label) {
        StringBuilder code = new StringBuilder(picture.replace('P', '0'));
        fill(code, 'I', label.plu());
        fill(code, 'M', digits(label.amountFen()));
        fill(code, 'W', digits(label.grams()));
        return check.complete(code.substring(0, code.length() - 1));
    }

    private void fill(StringBuilder code, char letter, String digits) {
        int from = picture.indexOf(letter);
        int width = from < 0 ? 0 : picture.lastIndexOf(letter) + 1 - from;
        boolean fits = width == 0 ? digits.isEmpty() : Digits.only(digits);
        if (!fits || digits.length() > width) {
            throw new IllegalArgumentException("no " + letter + " for " + picture);
        }
        if (width > 0) {
            code.replace(from, from + width, "0".repeat(width - digits.length()) + digits);
        }
    }

    private static String digits(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private OptionalInt number(String code, char letter) {
        String digits = field(code, letter);
        return digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private String field(String code, char letter) {
        int from = picture.indexOf(letter);
        return from < 0 ? "" : code.substring(from, picture.lastIndexOf(letter) + 1);
    }

    /** The picture, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return picture;
    }
}
