package linli.station.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Returned;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Why;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.tender.TenderType;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrintElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptsTest {

    private static final Pattern LINE = Pattern.compile(" +([0-9.]+)( kg)? [×x] ([0-9.]+)(/.+)?");
    private static final ReceiptHead HEAD = new ReceiptHead("翠湖社区自提点", 128, "9126000000000012345");

    private final Receipts chinese = new Receipts(new ReceiptWords(Locale.CHINA));
    private final Receipts english = new Receipts(new ReceiptWords(Locale.ENGLISH));

    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + (Boolean.getBoolean("long") ? 100_000 : 500));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpOnPaper(long seed) {
        RandomSales.Sold sold = new RandomSales(new Random(seed)).next();
        for (Receipts receipts : List.of(chinese, english)) {
            PrintDocument paper =
                    receipts.of(sold.act(), HEAD, sold.member(), Optional.empty()).orElseThrow();
            List<List<PrintElement.Pair>> sections = sections(paper);
            BigDecimal goods = sum(sections.get(1));
            sections.get(1).forEach(pair -> assertMultiplied(pair, seed));
            BigDecimal net = yuan(sold.act().sale().net());
            assertTotals(sections.get(2), goods, net, seed);
            assertPoints(sections, sold.act(), seed);
        }
    }

    @Test
    void namesTheWayBackOfEveryTenderAndEveryReason() {
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            ReceiptWords words = new ReceiptWords(locale);
            for (TenderType type : TenderType.values()) {
                assertThat(words.get("refund.tender." + type)).isNotBlank();
            }
            for (Returned.Reason reason : Returned.Reason.values()) {
                assertThat(words.get("refund.reason." + reason)).isNotBlank();
            }
        }
    }

    private static void assertMultiplied(PrintElement.Pair pair, long seed) {
        Matcher line = LINE.matcher(pair.left());
        if (line.matches()) {
            BigDecimal quantity = new BigDecimal(line.group(1));
            BigDecimal jins = line.group(2) == null ? quantity : quantity.multiply(BigDecimal.TWO);
            BigDecimal amount =
                    jins.multiply(new BigDecimal(line.group(3))).setScale(2, RoundingMode.HALF_UP);
            assertThat(figure(pair)).as("seed %d %s", seed, pair).isEqualByComparingTo(amount);
        } else {
            assertThat(figure(pair)).as("seed %d %s", seed, pair).isNegative();
        }
    }

    /** Subtotal less what was taken off is the total; tenders less change are, too. */
    private static void assertTotals(
            List<PrintElement.Pair> pairs, BigDecimal goods, BigDecimal net, long seed) {
        int total = 0;
        while (!pairs.get(total).right().startsWith("￥")) {
            total++;
        }
        assertThat(figure(pairs.get(total))).as("seed %d", seed).isEqualByComparingTo(net);
        if (total > 0) {
            assertThat(figure(pairs.getFirst())).as("seed %d", seed).isEqualByComparingTo(goods);
        } else {
            assertThat(goods).as("seed %d", seed).isEqualByComparingTo(net);
        }
        assertThat(total == 0 ? goods : sum(pairs.subList(0, total)))
                .as("seed %d", seed)
                .isEqualByComparingTo(net);
        assertThat(sum(pairs.subList(total + 1, pairs.size())))
                .as("seed %d", seed)
                .isEqualByComparingTo(net);
    }

    private static void assertPoints(
            List<List<PrintElement.Pair>> sections, Act.SaleCompleted act, long seed) {
        if (act.sale().sale().member().isEmpty()) {
            assertThat(sections).hasSize(4);
            return;
        }
        List<PrintElement.Pair> points = sections.get(3);
        long earned = points(points.getFirst());
        long reasons =
                points.stream()
                        .skip(1)
                        .filter(pair -> !pair.bold())
                        .mapToLong(ReceiptsTest::points)
                        .sum();
        assertThat(reasons).as("seed %d", seed).isEqualTo(earned);
        assertThat(earned).as("seed %d", seed).isEqualTo(act.sale().pointsEarned());
    }

    @Test
    void masksTheMemberAndShowsWhatEndsNext() {
        String text = text(chinese, handover("王小明", 1), Optional.of(gold()));
        assertThat(text)
                .contains("手机尾号 5678", "王**", "其中 120 分 2026-11-30 到期", "1,286", "金卡加赠 20%")
                .doesNotContain("李秀英", "13812345678", "王小明");
    }

    @Test
    void saysWhatWasHandedOverAndWhatStillWaits() {
        String some = text(chinese, handover("", 1), Optional.of(gold()));
        assertThat(some).contains("还在货架上", "货位 A-03", "鲜牛奶", "扫这个码").contains("9226O1");
        PrintDocument all =
                chinese.of(handover("", 2), HEAD, Optional.of(gold()), Optional.empty())
                        .orElseThrow();
        assertThat(text(all)).doesNotContain("还在货架上").contains(HEAD.code());
        assertThat(sum(sections(all).get(1))).isEqualByComparingTo("36.22");
    }

    @Test
    void marksACopyAtBothEnds() {
        CopyMark mark = new CopyMark(2, LocalDateTime.of(2026, 11, 22, 8, 5));
        PrintDocument copy =
                chinese.of(handover("", 2), HEAD, Optional.empty(), Optional.of(mark))
                        .orElseThrow();
        assertThat(text(copy)).startsWith("【补打 COPY】").contains("第 2 份 2026-11-22 08:05 打印");
        assertThat(text(copy)).endsWith("【补打 COPY】\n");
        PrintDocument first =
                chinese.of(handover("", 2), HEAD, Optional.empty(), Optional.empty()).orElseThrow();
        assertThat(text(first)).doesNotContain("COPY");
    }

    @Test
    void printsACardAndASlipForTheShift() {
        Act card =
                new Act.MemberRegistered(RandomSales.occasion(), RandomSales.member(), List.of());
        assertThat(text(chinese, card, Optional.empty()))
                .contains("李**", "手机尾号 5678", HEAD.code())
                .doesNotContain("李秀英", "13812345678");
        Act shift = new Act.ShiftOpened(RandomSales.occasion(), Money.ofFen(20_000));
        assertThat(text(chinese, shift, Optional.empty())).contains("￥200.00", "王姐");
        Act closed =
                new Act.DayClosed(RandomSales.occasion(), LocalDate.of(2026, 11, 20), List.of());
        assertThat(chinese.of(closed, HEAD, Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        Properties zh = bundle("zh_CN");
        Properties en = bundle("en");
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : zh.stringPropertyNames()) {
            assertThat(zh.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(en.getProperty(key)).as(key).doesNotMatch("(?s).*\\p{IsHan}.*");
            assertThat(en.getProperty(key).replaceAll("[^{]", ""))
                    .as(key)
                    .isEqualTo(zh.getProperty(key).replaceAll("[^{]", ""));
        }
    }

    static Act.OrderHandedOver handover(String proxy, int lines) {
        PickupOrder order =
                new PickupOrder(
                        new OrderId("O1"),
                        "9226O1",
                        new MemberId("M1"),
                        RandomSales.STATION,
                        LocalDate.of(2026, 11, 21),
                        "A-03",
                        List.of(
                                new OrderLine(Goods.EGGS, 2, Money.ofFen(2432), 0),
                                new OrderLine(Goods.MILK, 1, Money.ofFen(1190), 0)));
        return new Act.OrderHandedOver(
                RandomSales.occasion(),
                order,
                List.of(new HandoverLine(1, 2), new HandoverLine(2, 1)).subList(0, lines),
                Money.ofFen(lines == 1 ? 2432 : 3622),
                List.of(
                        new Earning(new Why.BasePoints(Money.ofFen(2432), 100)),
                        new Earning(new Why.TierBonus(24, "GOLD", 2000))),
                new EarningTerms(Optional.of(new TierId("GOLD")), 2000, 0, Optional.empty()),
                proxy,
                Optional.empty(),
                List.of());
    }

    static ReceiptMember gold() {
        PointsAccount points =
                new PointsAccount(
                        List.of(
                                slice("L1", LocalDate.of(2026, 11, 30), 120),
                                slice("L2", LocalDate.of(2027, 3, 31), 1166)),
                        0);
        return new ReceiptMember(
                RandomSales.member(),
                new MemberAccount(
                        new MemberId("M1"),
                        points,
                        List.of(),
                        new TierStanding(new TierId("GOLD"), Optional.empty(), List.of()),
                        Optional.empty(),
                        List.of()),
                RandomSales.occasion().localTime());
    }

    private static LotSlice slice(String lot, LocalDate expires, long points) {
        return new LotSlice(
                new LotId(lot), expires, expires, new Holder.Escrow(RandomSales.STATION), points);
    }

    private static String text(Receipts receipts, Act act, Optional<ReceiptMember> member) {
        return text(receipts.of(act, HEAD, member, Optional.empty()).orElseThrow());
    }

    private static String text(PrintDocument paper) {
        StringBuilder text = new StringBuilder();
        for (PrintElement element : paper.elements()) {
            switch (element) {
                case PrintElement.Line line -> text.append(line.text()).append('\n');
                case PrintElement.Pair pair ->
                        text.append(pair.left()).append(' ').append(pair.right()).append('\n');
                case PrintElement.Qr qr -> text.append(qr.text()).append('\n');
                default -> {}
            }
        }
        return text.toString();
    }

    private static List<List<PrintElement.Pair>> sections(PrintDocument paper) {
        List<List<PrintElement.Pair>> sections = new ArrayList<>(List.of(new ArrayList<>()));
        for (PrintElement element : paper.elements()) {
            switch (element) {
                case PrintElement.Rule rule -> sections.add(new ArrayList<>());
                case PrintElement.Pair pair -> sections.getLast().add(pair);
                default -> {}
            }
        }
        return sections;
    }

    private static BigDecimal sum(List<PrintElement.Pair> pairs) {
        return Stream.concat(Stream.of(BigDecimal.ZERO), pairs.stream().map(ReceiptsTest::figure))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal figure(PrintElement.Pair pair) {
        return new BigDecimal(pair.right().replace("￥", ""));
    }

    private static long points(PrintElement.Pair pair) {
        return Long.parseLong(pair.right().replace(",", "").replace("+", ""));
    }

    private static BigDecimal yuan(Money money) {
        return BigDecimal.valueOf(money.fen(), 2);
    }

    private static Properties bundle(String language) throws IOException {
        String path = "/linli/station/receipt/receipt_" + language + ".properties";
        try (InputStream bytes =
                Objects.requireNonNull(ReceiptsTest.class.getResourceAsStream(path))) {
            Properties bundle = new Properties();
            bundle.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return bundle;
        }
    }
}
