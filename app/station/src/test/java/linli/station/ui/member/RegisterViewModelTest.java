package linli.station.ui.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.station.ui.ShopFixtures;
import linli.station.ui.TestDesk;
import org.junit.jupiter.api.Test;

class RegisterViewModelTest {

    private final TestDesk test = new TestDesk();
    private final List<Act.MemberRegistered> registered = new ArrayList<>();
    private final RegisterViewModel form =
            new RegisterViewModel(
                    test.counter, test.desk.texts(), ShopFixtures.TODAY, registered::add);

    @Test
    void wantsAPhoneAndConsent() {
        form.submit();
        assertThat(form.attempt().problem().get()).contains("11");
        form.phone().set("13612340000");
        form.submit();
        assertThat(form.attempt().problem().get()).contains("同意");
        form.consent().set(true);
        form.submit();
        assertThat(registered).hasSize(1);
    }

    @Test
    void readsBirthdaysWithAndWithoutDashesAndRefusesDaysThatNeverWere() {
        fill();
        form.birthday().set("19620230");
        form.submit();
        assertThat(form.attempt().problem().get()).isNotEmpty();
        form.birthday().set("1962-05-18");
        form.submit();
        assertThat(registered.getFirst().member().profile().birthday())
                .contains(LocalDate.of(1962, 5, 18));
    }

    @Test
    void findsTheInviterByTheLastFourDigits() {
        fill();
        form.inviter().set("9999");
        form.submit();
        assertThat(form.attempt().problem().get()).contains("邀请人");
        test.counter.codes.put(
                new ScannedCode.LastFour("5678"), new Found.MemberFound(ShopFixtures.goldMember()));
        form.inviter().set("5678");
        form.submit();
        assertThat(registered.getFirst().member().inviter())
                .isEqualTo(Optional.of(ShopFixtures.goldMember().member().id()));
    }

    @Test
    void registersOnceHoweverOftenItIsPressed() {
        test.counter.slow = true;
        fill();
        for (int i = 0; i < 10; i++) {
            form.submit();
        }
        test.counter.replyAll();
        assertThat(test.counter.acts).hasSize(1);
        assertThat(form.attempt().busy().get()).isFalse();
    }

    private void fill() {
        form.phone().set("13612340000");
        form.name().set("陈");
        form.consent().set(true);
    }
}
