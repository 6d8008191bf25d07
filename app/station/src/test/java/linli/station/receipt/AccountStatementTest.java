package linli.station.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import linli.core.points.Statement;
import linli.core.visit.Visit;
import linli.hardware.escpos.PrintElement;
import linli.station.ui.ShopFixtures;
import linli.station.ui.StatementFixture;
import org.junit.jupiter.api.Test;

class AccountStatementTest {

    private static final LocalDate FROM = LocalDate.of(2026, 8, 21);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 18, 0);

    private final Visit gold = ShopFixtures.goldMember();
    private final Receipts receipts = new Receipts(new ReceiptWords(Locale.CHINA));

    @Test
    void addsPointsUpFromTopToBottom() {
        Statement statement = StatementFixture.of(FROM, gold.account().points());
        List<PrintElement.Pair> pairs =
                pairs(receipts.statement(gold, statement, NOW, "").elements());
        assertAddsUp(pairs);
        assertThat(pairs.getLast().right()).isEqualTo("1,286");
    }

    @Test
    void addsStoredValueUpInYuan() {
        Statement statement = StatementFixture.ofValue(FROM, gold.account().value());
        List<PrintElement.Pair> pairs =
                pairs(receipts.valueStatement(gold, statement, NOW, "").elements());
        assertAddsUp(pairs);
        assertThat(pairs.getLast().right()).isEqualTo("0.00");
        assertThat(pairs).extracting(PrintElement.Pair::right).contains("+200.00", "-86.40");
    }

    private static List<PrintElement.Pair> pairs(List<PrintElement> elements) {
        return elements.stream()
                .filter(PrintElement.Pair.class::isInstance)
                .map(PrintElement.Pair.class::cast)
                .toList();
    }

    private static void assertAddsUp(List<PrintElement.Pair> pairs) {
        BigDecimal sum =
                pairs.subList(0, pairs.size() - 1).stream()
                        .map(AccountStatementTest::figure)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(figure(pairs.getLast()));
    }

    private static BigDecimal figure(PrintElement.Pair pair) {
        return new BigDecimal(pair.right().replace(",", "").replace("+", ""));
    }
}
