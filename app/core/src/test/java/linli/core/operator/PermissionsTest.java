package linli.core.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import linli.core.Outcome;
import linli.core.member.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what, written down once more: every cell of role by permission. */
class PermissionsTest {

    private static final MemberId CARD = new MemberId("m-1");

    @ParameterizedTest
    @CsvSource({
        "SELL,              ALLOWED,       ALLOWED,       FORBIDDEN, false",
        "HAND_OVER,         ALLOWED,       ALLOWED,       FORBIDDEN, false",
        "REGISTER_MEMBER,   ALLOWED,       ALLOWED,       FORBIDDEN, false",
        "REDEEM,            ALLOWED,       ALLOWED,       FORBIDDEN, false",
        "COUNT_ACTIVITY,    ALLOWED,       ALLOWED,       FORBIDDEN, false",
        "EDIT_MEMBER,       WITH_APPROVAL, ALLOWED,       FORBIDDEN, true",
        "FREEZE_MEMBER,     WITH_APPROVAL, ALLOWED,       FORBIDDEN, true",
        "REPLACE_CARD,      WITH_APPROVAL, ALLOWED,       FORBIDDEN, true",
        "CANCEL_REDEMPTION, WITH_APPROVAL, ALLOWED,       FORBIDDEN, true",
        "REFUND,            ALLOWED,       ALLOWED,       FORBIDDEN, false",
        "LARGE_REFUND,      WITH_APPROVAL, WITH_APPROVAL, FORBIDDEN, true",
        "POST_VOID,         WITH_APPROVAL, ALLOWED,       FORBIDDEN, true",
        "PRICE_OVERRIDE,    WITH_APPROVAL, ALLOWED,       FORBIDDEN, true",
        "DISCOUNT,          WITH_APPROVAL, ALLOWED,       FORBIDDEN, true",
        "MOVE_CASH,         ALLOWED,       ALLOWED,       FORBIDDEN, false",
        "OPEN_DRAWER,       ALLOWED,       ALLOWED,       FORBIDDEN, false",
        "LARGE_PAID_OUT,    WITH_APPROVAL, ALLOWED,       FORBIDDEN, true",
        "CLOSE_SHIFT,       ALLOWED,       ALLOWED,       FORBIDDEN, false",
        "CLOSE_WITH_VARIANCE, WITH_APPROVAL, ALLOWED,     FORBIDDEN, true",
        "ADJUST_POINTS,     FORBIDDEN,     WITH_APPROVAL, FORBIDDEN, true",
        "MANAGE_OPERATORS,  FORBIDDEN,     ALLOWED,       FORBIDDEN, false",
        "CHANGE_SETTINGS,   WITH_APPROVAL, ALLOWED,       ALLOWED,   true",
        "CONFIRM_DATE,      WITH_APPROVAL, ALLOWED,       ALLOWED,   true"
    })
    void holdsTheMatrix(
            Permission permission, Leave cashier, Leave leader, Leave support, boolean approves) {
        assertThat(Permissions.of(Role.CASHIER, permission)).isEqualTo(cashier);
        assertThat(Permissions.of(Role.LEADER, permission)).isEqualTo(leader);
        assertThat(Permissions.of(Role.SUPPORT, permission)).isEqualTo(support);
        assertThat(Permissions.mayApprove(Role.LEADER, permission)).isEqualTo(approves);
        assertThat(Permissions.mayApprove(Role.CASHIER, permission)).isFalse();
        assertThat(Permissions.mayApprove(Role.SUPPORT, permission)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void letsSomebodyApproveWhateverNeedsIt(Permission permission) {
        for (Role role : Role.values()) {
            if (Permissions.of(role, permission) == Leave.WITH_APPROVAL) {
                assertThat(Permissions.mayApprove(Role.LEADER, permission)).isTrue();
            }
        }
    }

    @Test
    void namesBothWhereALeaderApproves() {
        assertThat(Approval.by(leader("王姐", true), request("小陈")))
                .isEqualTo(Outcome.of(new Approval(Permission.LARGE_REFUND, "小陈", "王姐")));
    }

    @Test
    void refusesWhoeverActsOrGainsOrMayNot() {
        assertThat(Approval.by(leader("王姐", true), request("王姐")))
                .isEqualTo(Outcome.refused(OperatorRefusal.APPROVER_IS_ACTOR));
        assertThat(Approval.by(leader("王姐", false), request("小陈")))
                .isEqualTo(Outcome.refused(OperatorRefusal.NOT_PERMITTED));
        Operator owner =
                new Operator(new OperatorId("o"), "李姐", Role.LEADER, Optional.of(CARD), true);
        assertThat(Approval.by(owner, request("小陈")))
                .isEqualTo(Outcome.refused(OperatorRefusal.APPROVER_GAINS));
    }

    private static Operator leader(String name, boolean isActive) {
        return new Operator(new OperatorId("o"), name, Role.LEADER, Optional.empty(), isActive);
    }

    private static Approval.Request request(String actor) {
        return new Approval.Request(Permission.LARGE_REFUND, actor, Set.of(CARD));
    }
}
