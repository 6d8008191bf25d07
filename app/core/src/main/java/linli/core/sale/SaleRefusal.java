package linli.core.sale;

import linli.core.Refusal;

/** Why a sale can not be priced or completed as it stands. */
public enum SaleRefusal implements Refusal {
    /** There is no line. */
    EMPTY_TICKET,
    /** A line names a product that nobody knows. */
    UNKNOWN_SKU,
    /** A quantity is missing, not positive or too large, or an override is negative. */
    BAD_QUANTITY,
    /** A coupon or points without a member. */
    MEMBER_REQUIRED,
    /** No coupon has that id. */
    UNKNOWN_COUPON,
    /** The member has used the coupon as often as it may be used. */
    LIMIT_REACHED,
    /** No line is eligible for the coupon, or they sum to too little. */
    COUPON_NOT_APPLICABLE,
    /** Uses of coupons are counted at the member's home station, which this one is not. */
    COUPON_ELSEWHERE,
    /** The points are not a multiple of the step, or negative. */
    POINTS_STEP,
    /** More points than are available here. */
    INSUFFICIENT_POINTS,
    /** More points than may pay this ticket. */
    POINTS_CAP,
    /** Rounding off to something else than 0 to 100 fen. */
    BAD_ROUNDING,
    /** A figure does not fit: no till counts that far. */
    AMOUNT_TOO_LARGE;

    @Override
    public String code() {
        return name();
    }
}
