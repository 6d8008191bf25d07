package linli.core.tender;

import java.util.List;
import linli.core.money.Money;

/**
 * Money given by the customer.
 *
 * @param amount more than 0; for cash what was handed over, before change
 * @param reference the payment's number where there is one, else empty
 */
public record Tender(TenderType type, Money amount, String reference) {

    /** How long a reference may be. */
    public static final int REFERENCE_CHARS = 32;

    /** Cash, as it was handed over. */
    public static Tender cash(Money amount) {
        return new Tender(TenderType.CASH, amount, "");
    }

    /** All tenders of that kind together. */
    public static Money sum(List<Tender> tenders, TenderType type) {
        Money sum = Money.ZERO;
        for (Tender tender : tenders) {
            sum = tender.type() == type ? sum.plus(tender.amount()) : sum;
        }
        return sum;
    }

    /** Whether its reference is short enough and of letters and digits of ASCII only. */
    public boolean hasGoodReference() {
        return reference.length() <= REFERENCE_CHARS
                && reference.chars().allMatch(Tender::isReferenceCharacter);
    }

    private static boolean isReferenceCharacter(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
