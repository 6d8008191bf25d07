package linli.core.operator;

import java.util.EnumSet;
import java.util.Set;
import linli.core.money.Money;

/** Who may do what: role by permission, as data. */
public final class Permissions {

    /** What a refund may be worth at most to be an ordinary one. */
    public static final Money REFUND_ALONE = Money.ofFen(5_000);

    /** What may be paid out at once without a second person. */
    public static final Money PAID_OUT_ALONE = Money.ofFen(5_000);

    private static final Set<Permission> CASHIER =
            EnumSet.of(
                    Permission.SELL,
                    Permission.HAND_OVER,
                    Permission.REGISTER_MEMBER,
                    Permission.REDEEM,
                    Permission.COUNT_ACTIVITY,
                    Permission.TOP_UP,
                    Permission.REFUND,
                    Permission.MOVE_CASH,
                    Permission.OPEN_DRAWER,
                    Permission.CLOSE_SHIFT);
    private static final Set<Permission> CASHIER_WITH_APPROVAL =
            EnumSet.of(
                    Permission.EDIT_MEMBER,
                    Permission.FREEZE_MEMBER,
                    Permission.REPLACE_CARD,
                    Permission.CANCEL_REDEMPTION,
                    Permission.WITHDRAW_VALUE,
                    Permission.LARGE_REFUND,
                    Permission.POST_VOID,
                    Permission.PRICE_OVERRIDE,
                    Permission.DISCOUNT,
                    Permission.LARGE_PAID_OUT,
                    Permission.CLOSE_WITH_VARIANCE,
                    Permission.CHANGE_SETTINGS,
                    Permission.CONFIRM_DATE);
    private static final Set<Permission> LEADER_WITH_APPROVAL =
            EnumSet.of(
                    Permission.WITHDRAW_VALUE, Permission.LARGE_REFUND, Permission.ADJUST_POINTS);
    private static final Set<Permission> SUPPORT =
            EnumSet.of(Permission.CHANGE_SETTINGS, Permission.CONFIRM_DATE);

    private Permissions() {}

    /** Whether that role may do that. */
    public static Leave of(Role role, Permission permission) {
        return switch (role) {
            case CASHIER -> {
                if (CASHIER.contains(permission)) {
                    yield Leave.ALLOWED;
                }
                yield CASHIER_WITH_APPROVAL.contains(permission)
                        ? Leave.WITH_APPROVAL
                        : Leave.FORBIDDEN;
            }
            case LEADER ->
                    LEADER_WITH_APPROVAL.contains(permission) ? Leave.WITH_APPROVAL : Leave.ALLOWED;
            case SUPPORT -> SUPPORT.contains(permission) ? Leave.ALLOWED : Leave.FORBIDDEN;
        };
    }

    /** Whether that role may let somebody else do that. */
    public static boolean mayApprove(Role role, Permission permission) {
        return role == Role.LEADER
                && (CASHIER_WITH_APPROVAL.contains(permission)
                        || LEADER_WITH_APPROVAL.contains(permission));
    }
}
