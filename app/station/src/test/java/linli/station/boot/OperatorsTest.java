package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linli.core.Outcome;
import linli.core.checkout.Act;
import linli.core.checkout.ActId;
import linli.core.checkout.RefundLine;
import linli.core.checkout.RefundRequest;
import linli.core.checkout.Returned;
import linli.core.member.MemberId;
import linli.core.operator.Approval;
import linli.core.operator.Operator;
import linli.core.operator.OperatorId;
import linli.core.operator.OperatorRefusal;
import linli.core.operator.Operators;
import linli.core.operator.Permission;
import linli.core.operator.Pin;
import linli.core.operator.Role;
import linli.core.tender.Payout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators and their PINs on a real journal and store. */
class OperatorsTest {

    private static final OperatorId WANG = new OperatorId("op-1");
    private static final OperatorId CHEN = new OperatorId("op-2");
    private static final MemberId CARD = new MemberId("member-1");

    @TempDir Path folder;
    private Till till;

    @BeforeEach
    void open() throws IOException {
        till = Till.open(folder);
        assertThat(add(WANG, "王姐", Role.LEADER, "2580")).isInstanceOf(Outcome.Accepted.class);
        assertThat(add(CHEN, "小陈", Role.CASHIER, "7913")).isInstanceOf(Outcome.Accepted.class);
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    @Test
    void signsInAndWritesWhoActs() throws IOException {
        assertThat(signIn(CHEN, "7913").map(Operator::name)).isEqualTo(Outcome.of("小陈"));
        assertThat(till.sell(Optional.empty(), 1).occasion().operator()).isEqualTo("小陈");
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void locksOutAfterFiveWrongPinsAlsoAcrossARestart() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(CHEN, "0000")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
        }
        assertThat(signIn(CHEN, "7913")).isEqualTo(refused(OperatorRefusal.LOCKED_OUT));
        Instant now = till.now();
        till.close();
        till = Till.open(folder);
        till.setClock(now.plusSeconds(29));
        assertThat(signIn(CHEN, "7913")).isEqualTo(refused(OperatorRefusal.LOCKED_OUT));
        assertThat(signIn(WANG, "2580")).isInstanceOf(Outcome.Accepted.class);
        till.setClock(now.plusSeconds(30));
        assertThat(signIn(CHEN, "0000")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
        till.setClock(now.plus(Duration.ofSeconds(89)));
        assertThat(signIn(CHEN, "7913")).isEqualTo(refused(OperatorRefusal.LOCKED_OUT));
        till.setClock(now.plus(Duration.ofSeconds(91)));
        assertThat(signIn(CHEN, "7913")).isInstanceOf(Outcome.Accepted.class);
        assertThat(signIn(CHEN, "0000")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void approvesAsASecondPersonAndSignsNobodyIn() {
        signIn(CHEN, "7913");
        assertThat(approve(WANG, "2580", "小陈"))
                .isEqualTo(Outcome.of(new Approval(Permission.LARGE_REFUND, "小陈", "王姐")));
        assertThat(till.sell(Optional.empty(), 1).occasion().operator()).isEqualTo("小陈");
    }

    @Test
    void givesALargeRefundOnlyWithTheConsentOfALeader() throws IOException {
        signIn(CHEN, "7913");
        ActId sale = till.sell(Optional.empty(), 20).occasion().act();
        assertThat(refund(sale, Optional.empty()))
                .isEqualTo(refused(OperatorRefusal.APPROVAL_NEEDED));
        assertThat(refund(sale, Optional.of("无名")))
                .isEqualTo(refused(OperatorRefusal.UNKNOWN_OPERATOR));
        assertThat(refund(sale, Optional.of("小陈")))
                .isEqualTo(refused(OperatorRefusal.APPROVER_IS_ACTOR));
        assertThat(refund(sale, Optional.of("王姐"))).isInstanceOf(Outcome.Accepted.class);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    private Outcome<Act.TicketRefunded> refund(ActId sale, Optional<String> approver) {
        return till.tryRefund(
                new RefundRequest(
                        sale,
                        List.of(RefundLine.of(1, 20)),
                        Returned.Reason.RETURNED,
                        Payout.Way.CASH,
                        approver));
    }

    @Test
    void refusesWhoeverApprovesTheirOwnAct() {
        assertThat(approve(WANG, "2580", "王姐"))
                .isEqualTo(refused(OperatorRefusal.APPROVER_IS_ACTOR));
        assertThat(approve(CHEN, "7913", "王姐")).isEqualTo(refused(OperatorRefusal.NOT_PERMITTED));
        assertThat(approve(WANG, "9999", "小陈")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
    }

    @Test
    void keepsNamesApartAndALeader() {
        assertThat(add(new OperatorId("op-3"), "小陈", Role.CASHIER, "8246"))
                .isEqualTo(refused(OperatorRefusal.NAME_TAKEN));
        assertThat(add(WANG, "王姐", Role.CASHIER, "2580"))
                .isEqualTo(refused(OperatorRefusal.LAST_LEADER));
        assertThat(add(new OperatorId("op-3"), "小李", Role.CASHIER, "1111"))
                .isEqualTo(refused(OperatorRefusal.WEAK_PIN));
        List<Operators.Listed> listed = ask(till.station().counter().operators()::list);
        assertThat(listed).extracting(each -> each.operator().name()).containsExactly("小陈", "王姐");
    }

    @Test
    void writesNoPinAnywhere() throws IOException {
        add(new OperatorId("op-3"), "小李", Role.CASHIER, "83726154");
        signIn(new OperatorId("op-3"), "83726154");
        till.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("83726154");
            }
        }
        till = Till.open(folder);
        assertThat(folder.resolve("keys/pin.pepper")).exists();
    }

    @Test
    void letsNobodyInWithAnotherPepper() throws IOException {
        till.close();
        Files.write(folder.resolve("keys/pin.pepper"), new byte[32]);
        till = Till.open(folder);
        assertThat(signIn(WANG, "2580")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
    }

    private Outcome<Operator> add(OperatorId id, String name, Role role, String pin) {
        Operator operator = new Operator(id, name, role, Optional.empty(), true);
        return ask(reply ->
                till.station().counter().operators().change(operator, new Pin(pin), reply));
    }

    private Outcome<Operator> signIn(OperatorId id, String pin) {
        return ask(reply -> till.station().counter().operators().signIn(id, new Pin(pin), reply));
    }

    private Outcome<Approval> approve(OperatorId approver, String pin, String actor) {
        Approval.Request request =
                new Approval.Request(Permission.LARGE_REFUND, actor, Set.of(CARD));
        return ask(reply ->
                till.station()
                        .counter()
                        .operators()
                        .approve(request, approver, new Pin(pin), reply));
    }

    private static <T> Outcome<T> refused(OperatorRefusal refusal) {
        return Outcome.refused(refusal);
    }

    private static <T> T ask(Consumer<Consumer<T>> question) {
        List<T> replies = new ArrayList<>();
        question.accept(replies::add);
        assertThat(replies).hasSize(1);
        return replies.getFirst();
    }
}
