package linli.contract.v1.act;

import static linli.contract.v1.Accepted.refusal;
import static linli.contract.v1.Accepted.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.Seeds;
import linli.contract.v1.field.Limits;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActMessagesTest {

    private static final MemberKey KEY = MemberKey.random(new Random(7));

    private final ActMessages messages =
            new ActMessages(member -> Optional.of(KEY), new MemberCipher(new Random(8)));
    private final ActMessages erased =
            new ActMessages(member -> Optional.empty(), new MemberCipher(new Random(9)));

    static long[] seeds() {
        return Seeds.upTo(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsEveryActAsItWasWritten(long seed) {
        Act act = new RandomActs(seed).act();

        ActMessage message = value(messages.write(act));

        assertThat(value(messages.read(message.type(), message.payload()))).isEqualTo(act);
    }

    @Test
    void keepsWhoAMemberIsOutOfThePayload() {
        Act.MemberRegistered act = registered();

        ActMessage message = value(messages.write(act));

        assertThat(message.payload())
                .doesNotContain(act.member().profile().phone())
                .doesNotContain("王阿姨")
                .doesNotContain("1960-05-06");
    }

    @Test
    void readsAMemberWhoseKeyWasErasedWithoutTheProfile() {
        Act.MemberRegistered act = registered();
        ActMessage message = value(messages.write(act));

        Act read = value(erased.read(message.type(), message.payload()));

        assertThat(read)
                .isInstanceOfSatisfying(
                        Act.MemberRegistered.class,
                        registered -> {
                            assertThat(registered.member().profile()).isEqualTo(Profile.UNKNOWN);
                            assertThat(registered.member().number())
                                    .isEqualTo(act.member().number());
                        });
    }

    @Test
    void doesNotRegisterAMemberWithoutAKey() {
        assertThatThrownBy(() -> erased.write(registered()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        assertThat(refusal(messages.read("SALE_UNDONE", "{}"))).isEqualTo("UNKNOWN_TYPE");
    }

    @Test
    void refusesAFieldThatItDoesNotKnow() {
        ActMessage message = value(messages.write(shift("wang")));
        String more = message.payload().replaceFirst("\\{", "{\"discount\":1,");

        assertThat(refusal(messages.read(message.type(), more))).isEqualTo("UNKNOWN_FIELD");
    }

    @Test
    void neverWritesWhatItWouldNotRead() {
        assertThat(refusal(messages.write(shift("w".repeat(Limits.NAME_CHARS + 1)))))
                .isEqualTo("TOO_LARGE");
        assertThat(refusal(messages.write(shift("\uD800")))).isEqualTo("OUT_OF_RANGE");
    }

    private static Act shift(String operator) {
        return new Act.ShiftOpened(occasion(operator), Money.ofFen(20_000));
    }

    private static Act.MemberRegistered registered() {
        Member any = new RandomActs(1).member();
        Profile profile = new Profile("王阿姨", "13812345678", Optional.of(LocalDate.of(1960, 5, 6)));
        Member member =
                new Member(any.id(), any.number(), profile, any.home(), any.inviter(), any.since());
        return new Act.MemberRegistered(occasion("wang"), member, List.of());
    }

    private static Occasion occasion(String operator) {
        LocalDate day = LocalDate.of(2026, 11, 22);
        return new Occasion(
                new ActId("0199"),
                Instant.parse("2026-11-22T01:00:00Z"),
                day.atTime(9, 0),
                day,
                new StationId("s1"),
                operator);
    }
}
