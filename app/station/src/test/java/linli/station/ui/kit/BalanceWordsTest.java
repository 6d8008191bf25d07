package linli.station.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import linli.core.account.MemberAccount;
import linli.core.money.Money;
import linli.station.ui.ShopFixtures;
import linli.station.ui.WindowFixture;
import linli.station.ui.kit.StationStatus.Network;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalanceWordsTest {

    private static final Money HERE = Money.ofFen(4_000);
    private static final MemberAccount ALL_HERE = ShopFixtures.goldMember().account();
    private static final MemberAccount ELSEWHERE =
            ShopFixtures.withPointsElsewhere(ShopFixtures.goldMember(), 714).account();

    private Instant now = WindowFixture.NOW;
    private final StationStatus status = new StationStatus(() -> now, ZoneId.of("Asia/Shanghai"));
    private final BalanceWords words =
            new BalanceWords(new Texts(Locale.CHINA), status, ShopFixtures.STATION);

    @BeforeEach
    void online() {
        status.network(Network.ONLINE);
    }

    @Test
    void saysNothingWhereAllIsHereAndNew() {
        assertThat(words.points(ALL_HERE)).isEmpty();
        assertThat(words.value(HERE, HERE)).isEmpty();
        assertThat(words.age()).isEmpty();
    }

    @Test
    void saysWhatIsHereWhereSomeIsElsewhere() {
        assertThat(words.points(ELSEWHERE)).isEqualTo("离线可用 1,286");
        assertThat(words.value(HERE, Money.ofFen(10_000))).isEqualTo("离线可用 ¥40.00");
    }

    @Test
    void saysHowOldTheBalanceIsWhileTheCentralIsAway() {
        status.network(Network.OFFLINE);
        now = now.plus(Duration.ofMinutes(25));
        assertThat(words.points(ELSEWHERE)).isEqualTo("离线可用 1,286 · 余额截至 25 分钟前");
        assertThat(words.value(HERE, HERE)).isEqualTo("离线可用 ¥40.00 · 余额截至 25 分钟前");
        assertThat(words.age()).contains("25 分钟");
    }
}
