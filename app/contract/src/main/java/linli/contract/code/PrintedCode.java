package linli.contract.code;

import java.util.Locale;
import java.util.Optional;
import linli.core.member.MemberNumber;

/**
 * A code that we print: a prefix that neither barcodes nor payment codes have, a number, a check
 * digit over everything before it. The total length is fixed for each prefix.
 */
public sealed interface PrintedCode {

    /** What the number of an order or a receipt must stay below. */
    long NUMBER_LIMIT = 100_000_000_000_000L;

    /** Exactly what is printed: 20 digits for a card, 19 for the others. */
    String digits();

    /** A member card: {@code 9027}, 15 digits, check digit. */
    record Card(MemberNumber number) implements PrintedCode {

        private static final String PREFIX = "9027";

        @Override
        public String digits() {
            return CheckDigit.append(PREFIX + number.digits());
        }
    }

    /**
     * An order: {@code 9226}, 14 digits, check digit.
     *
     * @param number from 0, less than {@link #NUMBER_LIMIT}
     */
    record Order(long number) implements PrintedCode {

        private static final String PREFIX = "9226";

        /** Refuses, as a fault of the program, what has no 14 digits. */
        public Order {
            requireInRange(number);
        }

        @Override
        public String digits() {
            return PrintedCode.digits(PREFIX, number);
        }
    }

    /**
     * A receipt: {@code 9126}, 14 digits, check digit.
     *
     * @param number from 0, less than {@link #NUMBER_LIMIT}
     */
    record Receipt(long number) implements PrintedCode {

        private static final String PREFIX = "9126";

        /** Refuses, as a fault of the program, what has no 14 digits. */
        public Receipt {
            requireInRange(number);
        }

        @Override
        public String digits() {
            return PrintedCode.digits(PREFIX, number);
        }
    }

    /** The code that the text is, digit for digit; empty if it is none. */
    static Optional<PrintedCode> read(String text) {
        if ((text.length() != 19 && text.length() != 20) || !CheckDigit.isDigits(text)) {
            return Optional.empty();
        }
        long number = Long.parseLong(text.substring(4, text.length() - 1));
        Optional<PrintedCode> code =
                switch (text.substring(0, 4) + "/" + text.length()) {
                    case Card.PREFIX + "/20" -> Optional.of(new Card(new MemberNumber(number)));
                    case Order.PREFIX + "/19" -> Optional.of(new Order(number));
                    case Receipt.PREFIX + "/19" -> Optional.of(new Receipt(number));
                    default -> Optional.empty();
                };
        return code.filter(same -> same.digits().equals(text));
    }

    private static String digits(String prefix, long number) {
        return CheckDigit.append(prefix + String.format(Locale.ROOT, "%014d", number));
    }

    private static void requireInRange(long number) {
        if (number < 0 || number >= NUMBER_LIMIT) {
            throw new IllegalArgumentException("The number has at most 14 digits");
        }
    }
}
