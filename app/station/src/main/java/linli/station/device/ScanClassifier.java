package linli.station.device;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linli.contract.code.CheckDigit;
import linli.contract.code.MemberCode;
import linli.contract.code.PrintedCode;
import linli.contract.trust.CentralKeys;
import linli.core.Outcome;
import linli.core.member.MemberNumber;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.hardware.barcode.BarcodeReading;
import linli.hardware.barcode.Gtin;
import linli.hardware.barcode.LabelTemplates;
import linli.hardware.barcode.WeighedLabel;

/**
 * Says what a code is, by exact rules in a fixed order: the first that knows the shape of the text
 * decides. Nothing is looked up, nothing is guessed, nobody is asked.
 */
public final class ScanClassifier {

    private static final int MEMBER_NUMBER_DIGITS = 15;
    private static final int LONGEST_PRINTED = 20;
    private static final Pattern OUR_PRINTED = Pattern.compile("9027[0-9]{16}|9[12]26[0-9]{15}");
    private static final Pattern PAYMENT =
            Pattern.compile("1[0-5][0-9]{16}|(2[5-9]|30)[0-9]{14,22}");

    /** Of WeChat and of Alipay, whose numbers begin with the date. */
    private static final Pattern PAYMENT_NUMBER = Pattern.compile("(4200|20[0-9]{2})[0-9]{24}");

    private static final int LAST_FOUR = 4;
    private static final int PLU_DIGITS = 5;

    private final Supplier<CentralKeys> keys;
    private final StationClock clock;
    private final Supplier<LabelTemplates> labels;
    private final SeenCodes seen;
    private final List<Function<String, Optional<ScannedCode>>> rules =
            List.of(
                    this::memberCode,
                    ScanClassifier::printedCode,
                    this::weighedLabel,
                    ScanClassifier::barcode,
                    ScanClassifier::memberNumber,
                    ScanClassifier::paymentCode,
                    ScanClassifier::paymentNumber);

    /**
     * A classifier with its own memory of member codes.
     *
     * @param keys the central's keys as pinned now; none before enrolment
     * @param clock the station's own, and whether it is trusted
     * @param labels how the scales of this station print, as set now
     * @param usedBefore whether a member code of that serial stands in the journal from before this
     *     program started
     */
    public ScanClassifier(
            Supplier<CentralKeys> keys,
            StationClock clock,
            Supplier<LabelTemplates> labels,
            Predicate<String> usedBefore) {
        this.keys = keys;
        this.clock = clock;
        this.labels = labels;
        this.seen = new SeenCodes(usedBefore);
    }

    /**
     * What a scanned text is. A living member code may be scanned again and is the same code again;
     * once it has died here it is {@link ScanRefusal#EXPIRED_MEMBER_CODE}, whatever the clock says.
     */
    public ScannedCode scanned(String text) {
        seen.bury(clock.instant());
        return rules.stream()
                .flatMap(rule -> rule.apply(text).stream())
                .findFirst()
                .orElseGet(() -> new ScannedCode.Refused(ScanRefusal.UNKNOWN_CODE));
    }

    /**
     * What a typed text is: as if scanned, but four digits are the end of a phone number, and fewer
     * or five are a PLU, whose leading zeros may be left out. Blanks around it and full-width
     * digits of an input method are forgiven.
     */
    public ScannedCode typed(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        if (plain.isEmpty() || plain.length() > PLU_DIGITS || !CheckDigit.isDigits(plain)) {
            return scanned(plain);
        }
        return plain.length() == LAST_FOUR
                ? new ScannedCode.LastFour(plain)
                : new ScannedCode.Plu("0".repeat(PLU_DIGITS - plain.length()) + plain);
    }

    private Optional<ScannedCode> memberCode(String text) {
        boolean ours =
                text.startsWith(MemberCode.PREFIX)
                        && text.length() > LONGEST_PRINTED
                        && CheckDigit.isDigits(text);
        if (!ours) {
            return Optional.empty();
        }
        if (text.length() != MemberCode.LENGTH) {
            return refused(ScanRefusal.UNREADABLE_SCAN);
        }
        Instant now = clock.instant();
        boolean isTimed = clock.isTrusted();
        Outcome<MemberCode> read =
                isTimed
                        ? MemberCode.read(text, keys.get(), now)
                        : MemberCode.readUntimed(text, keys.get());
        return Optional.of(
                switch (read) {
                    case Outcome.Accepted<MemberCode>(MemberCode code) ->
                            isTimed ? timed(code, now) : untimed(code);
                    case Outcome.Refused<MemberCode>(ScanRefusal refusal) ->
                            new ScannedCode.Refused(refusal);
                    case Outcome.Refused<MemberCode> other ->
                            new ScannedCode.Refused(ScanRefusal.UNKNOWN_CODE);
                });
    }

    private ScannedCode timed(MemberCode code, Instant now) {
        return seen.accepts(code, now)
                ? new ScannedCode.RotatingCode(code.member(), code.serial())
                : new ScannedCode.Refused(ScanRefusal.EXPIRED_MEMBER_CODE);
    }

    /** It says who is there, as a card does, but not that they are there now. */
    private ScannedCode untimed(MemberCode code) {
        return seen.isDead(code)
                ? new ScannedCode.Refused(ScanRefusal.EXPIRED_MEMBER_CODE)
                : new ScannedCode.UntimedCode(code.member());
    }

    private static Optional<ScannedCode> printedCode(String text) {
        if (!OUR_PRINTED.matcher(text).matches()) {
            return Optional.empty();
        }
        return PrintedCode.read(text)
                .<ScannedCode>map(code ->
                        switch (code) {
                            case PrintedCode.Card(MemberNumber number) ->
                                    new ScannedCode.Card(number);
                            case PrintedCode.Order order ->
                                    new ScannedCode.OrderCode(order.digits());
                            case PrintedCode.Receipt receipt ->
                                    new ScannedCode.ReceiptCode(receipt.digits());
                        })
                .or(() -> refused(ScanRefusal.UNREADABLE_SCAN));
    }

    private Optional<ScannedCode> weighedLabel(String text) {
        return switch (labels.get().read(text)) {
            case BarcodeReading.Read<WeighedLabel>(WeighedLabel label) ->
                    Optional.of(
                            new ScannedCode.WeighedLabel(
                                    label.plu(),
                                    some(label.amountFen(), Money::ofFen),
                                    some(label.grams(), Grams::new)));
            case BarcodeReading.WrongCheckDigit<WeighedLabel> perhapsAnotherKind ->
                    Optional.empty();
            case BarcodeReading.OtherKind<WeighedLabel> otherKind -> Optional.empty();
        };
    }

    private static Optional<ScannedCode> barcode(String text) {
        return switch (Gtin.read(text)) {
            case BarcodeReading.Read<Gtin>(Gtin gtin) ->
                    Optional.of(new ScannedCode.Barcode(gtin.digits()));
            case BarcodeReading.WrongCheckDigit<Gtin> misread -> Optional.empty();
            case BarcodeReading.OtherKind<Gtin> otherKind -> Optional.empty();
        };
    }

    private static Optional<ScannedCode> memberNumber(String text) {
        return Stream.of(text)
                .filter(CheckDigit::isDigits)
                .filter(digits -> digits.length() == MEMBER_NUMBER_DIGITS)
                .<ScannedCode>map(digits ->
                        new ScannedCode.TypedNumber(new MemberNumber(Long.parseLong(digits))))
                .findFirst();
    }

    private static Optional<ScannedCode> paymentCode(String text) {
        return PAYMENT.matcher(text).matches()
                ? refused(ScanRefusal.PAYMENT_CODE)
                : Optional.empty();
    }

    private static Optional<ScannedCode> paymentNumber(String text) {
        return PAYMENT_NUMBER.matcher(text).matches()
                ? Optional.of(new ScannedCode.PaymentNumber(text))
                : Optional.empty();
    }

    private static Optional<ScannedCode> refused(ScanRefusal refusal) {
        return Optional.of(new ScannedCode.Refused(refusal));
    }

    private static <T> Optional<T> some(OptionalInt number, Function<Long, T> of) {
        return number.isPresent()
                ? Optional.of(of.apply((long) number.getAsInt()))
                : Optional.empty();
    }
}
