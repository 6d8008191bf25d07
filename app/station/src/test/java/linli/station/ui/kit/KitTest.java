package linli.station.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import linli.core.member.Profile;
import linli.core.money.Grams;
import linli.core.money.Money;
import org.junit.jupiter.api.Test;

class KitTest {

    private final Figures figures = new Figures(new Texts(Locale.CHINA));

    @Test
    void writesMoneyWithTwoDecimalsAndSeparators() {
        assertThat(figures.money(Money.ofFen(5))).isEqualTo("¥0.05");
        assertThat(figures.money(Money.ofFen(123_456))).isEqualTo("¥1,234.56");
        assertThat(figures.money(Money.ofFen(-1_200))).isEqualTo("-¥12.00");
        assertThat(figures.weight(new Grams(1_342))).isEqualTo("1.342 kg");
    }

    @Test
    void masksNamesAndPhones() {
        Profile li = new Profile("李秀英", "13812345678", Optional.empty());
        assertThat(figures.maskedName(li)).isEqualTo("李**");
        assertThat(figures.maskedPhone(li)).isEqualTo("138****5678");
        assertThat(figures.maskedName(Profile.UNKNOWN)).isEqualTo("会员");
    }

    @Test
    void writesAgesInTheLargestUnitThatFits() {
        assertThat(figures.age(Duration.ofSeconds(5))).isEqualTo("1 分钟");
        assertThat(figures.age(Duration.ofMinutes(125))).isEqualTo("2 小时");
        assertThat(figures.day(LocalDate.of(2027, 1, 2), LocalDate.of(2026, 11, 21)))
                .isEqualTo("2027-01-02");
    }

    @Test
    void readsTypedNumbersExactly() {
        Entry money = Entry.money();
        "80.785x".chars().forEach(c -> money.type(Character.toString(c)));
        assertThat(money.value()).isEqualTo(8_078);
        money.erase();
        assertThat(money.value()).isEqualTo(8_070);
        Entry weight = Entry.weight();
        weight.set(486);
        assertThat(weight.text().get()).isEqualTo("0.486");
    }

    @Test
    void refusesABarcodeAsAnAmount() {
        Entry money = Entry.money();
        "6901234567892".chars().forEach(c -> money.type(Character.toString(c)));
        assertThat(money.text().get()).hasSize(6);
    }

    @Test
    void tellsACodeFromASearch() {
        TypedCode typed = new TypedCode();
        List.of("1", " ", "3", "\n").forEach(typed::type);
        assertThat(typed.text().get()).isEqualTo("13");
        assertThat(typed.isSearch()).isFalse();
        typed.type("j");
        assertThat(typed.isSearch()).isTrue();
        assertThat(typed.take()).isEqualTo("13j");
        assertThat(typed.isEmpty()).isTrue();
    }

    @Test
    void drawsRemappedKeysAndRefusesOneKeyForTwoThings() {
        KeyMap keys = KeyMap.with(Map.of(Command.PRIMARY, List.of("F6"), Command.SHIFT, List.of()));
        assertThat(keys.label(Command.PRIMARY)).isEqualTo("F6");
        assertThat(keys.command("F6")).contains(Command.PRIMARY);
        assertThat(keys.command("F9")).isEmpty();
        assertThatThrownBy(() -> KeyMap.with(Map.of(Command.PRIMARY, List.of("F1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsSinceWhenTheNetworkIsAway() {
        Instant[] now = {Instant.parse("2026-11-21T09:00:00Z")};
        StationStatus status = new StationStatus(() -> now[0], ZoneId.of("Asia/Shanghai"));
        status.network(StationStatus.Network.OFFLINE);
        now[0] = now[0].plusSeconds(720);
        status.network(StationStatus.Network.OFFLINE);
        status.tick();
        assertThat(status.networkAge()).isEqualTo(Duration.ofMinutes(12));
        assertThat(status.now().get().toString()).isEqualTo("2026-11-21T17:12");
    }

    @Test
    void letsGoodNewsPassAndRefusalsStay() {
        Announcer announcer = new Announcer(new Texts(Locale.CHINA), Sounds.SILENT);
        announcer.hint("提示");
        for (int second = 0; second < 10; second++) {
            announcer.tick();
        }
        assertThat(announcer.message().get()).isEqualTo(Message.NONE);
        announcer.refuse(() -> "PAYMENT_CODE");
        for (int second = 0; second < 10; second++) {
            announcer.tick();
        }
        assertThat(announcer.message().get().code()).isEqualTo("LP-1003");
    }
}
