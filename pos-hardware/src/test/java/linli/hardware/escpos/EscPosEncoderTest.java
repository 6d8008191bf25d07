package linli.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.PrintElement.Align;
import linli.hardware.escpos.PrintElement.Cut;
import linli.hardware.escpos.PrintElement.Feed;
import linli.hardware.escpos.PrintElement.Line;
import linli.hardware.escpos.PrintElement.Pair;
import linli.hardware.escpos.PrintElement.Qr;
import linli.hardware.escpos.PrintElement.Rule;
import linli.hardware.escpos.PrintElement.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscPosEncoderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void switchesChineseOnAroundTheTextAndOffBehindIt() {
        assertThat(hex(encode(PaperWidth.MM58, Line.of("合计 20"))))
                .isEqualTo("1b40" + "1c26" + "bacf" + "bcc6" + "203230" + "1c2e" + "0a");
    }

    @Test
    void sendsPlainTextAsItIs() {
        assertThat(hex(encode(PaperWidth.MM58, Line.of("A 1"))))
                .isEqualTo("1b40" + "412031" + "0a");
    }

    @Test
    void saysAlignmentSizeAndWeightWhenTheyChangeOnly() {
        assertThat(
                        hex(
                                encode(
                                        PaperWidth.MM58,
                                        new Line("A", Align.CENTRE, Size.DOUBLE, true),
                                        new Line("B", Align.CENTRE, Size.DOUBLE, true),
                                        new Line("C", Align.RIGHT, Size.TALL, false))))
                .isEqualTo(
                        "1b40" + "1b6101" + "1d2111" + "1b4501" + "410a" + "420a" + "1b6102"
                                + "1d2101" + "1b4500" + "430a");
    }

    @Test
    void feedsPastTheKnifeAndCuts() {
        assertThat(hex(encode(PaperWidth.MM80, new Cut()))).isEqualTo("1b40" + "1d564200");
    }

    @Test
    void feedsToTheEdgeWherePaperIsTornOnPrintersWithoutAKnife() {
        assertThat(hex(encode(PaperWidth.MM58, new Cut())))
                .isEqualTo("1b40" + "0a0a0a0a" + "1d564200");
    }

    @Test
    void countsTheBytesOfAQrCodeAndNotItsCharacters() {
        byte[] text = "甲A01".getBytes(StandardCharsets.UTF_8);

        assertThat(hex(encode(PaperWidth.MM58, new Qr("甲A01"))))
                .isEqualTo(
                        "1b40"
                                + "0a"
                                + "1b6101"
                                + "1d286b0400"
                                + "31413200"
                                + "1d286b0300"
                                + "314306"
                                + "1d286b0300"
                                + "314531"
                                + "1d286b0900"
                                + "315030"
                                + hex(text)
                                + "1d286b0300"
                                + "315130"
                                + "0a");
    }

    @Test
    void sendsALongQrCodeAndEveryOneWithoutTheFunctionAsAPicture() {
        String longText = "7".repeat(300);

        assertThat(hex(encode(PaperWidth.MM80, new Qr(longText)))).startsWith("1b40" + "1d763000");
        assertThat(
                        hex(
                                new EscPosEncoder(PrinterProfile.of(PaperWidth.MM58).withoutQr())
                                        .encode(document(new Qr("1")))))
                .startsWith("1b40" + "1d763000" + "3000");
    }

    @ParameterizedTest
    @CsvSource({
        "¥12.50,￥12.50",
        "café,café",
        "Ñandú,Nandú",
        "李㐂,李□",
        "👨‍👩‍👧好,□好",
        "ﬁn,fin",
        "a\u00A0b,a b",
        "x\u200By,xy",
        "\uD800z,□z",
        "①²,①2",
        "·•,·□"
    })
    void replacesWhatThePrinterLacks(String text, String printed) {
        assertThat(lines(PaperWidth.MM58, Line.of(text))).containsExactly(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001B@", "\u001DV0", "\u0010\u0004\u0001", "a\nb", "\u007F", "\u009B"})
    void letsNoControlCharacterOfATextThrough(String hostile) {
        byte[] bytes = encode(PaperWidth.MM58, Line.of("王" + hostile), Pair.of(hostile, hostile));

        assertThat(new String(bytes, GB18030).replaceAll("\u001B@|\u001C[&.]|\n", ""))
                .matches("\\P{Cntrl}*");
    }

    @Test
    void drawsAQrCodeWithControlCharactersItself() {
        assertThat(hex(encode(PaperWidth.MM58, new Qr("1\u0010\u0004\u0001"))))
                .doesNotContain("100401")
                .startsWith("1b40" + "1d7630");
    }

    @Test
    void breaksBetweenChineseCharactersAndWords() {
        assertThat(lines(PaperWidth.MM58, Line.of("红富士苹果 Red Fuji apples 每箱五公斤，产地山东烟台栖霞市蛇窝泊镇。")))
                .containsExactly("红富士苹果 Red Fuji apples 每箱", "五公斤，产地山东烟台栖霞市蛇窝泊", "镇。");
    }

    @Test
    void keepsMarksWithTheCharactersTheyBelongTo() {
        assertThat(lines(PaperWidth.MM58, Line.of("一二三四五六七八九十一二三四五六，七（八）")))
                .containsExactly("一二三四五六七八九十一二三四五", "六，七（八）");
    }

    @Test
    void neverBreaksAFigure() {
        assertThat(lines(PaperWidth.MM58, Line.of("本次消费后您的积分余额总共为 1,234,567.89 分")))
                .containsExactly("本次消费后您的积分余额总共为", "1,234,567.89 分");
    }

    @Test
    void putsMoneyAtTheRightEdgeByColumns() {
        assertThat(lines(PaperWidth.MM58, Pair.of("苹果 红富士", "￥12.50"), Pair.of("合计", "￥1,020.00")))
                .containsExactly("苹果 红富士              ￥12.50", "合计                  ￥1,020.00")
                .allSatisfy(line -> assertThat(PrinterText.columns(line)).isEqualTo(32));
    }

    @Test
    void goesOnBelowWithATextTooLongForItsFigure() {
        assertThat(lines(PaperWidth.MM58, Pair.of("农家散养土鸡蛋三十枚装礼盒中秋限定", "￥88.00")))
                .containsExactly("农家散养土鸡蛋三十枚装礼 ￥88.00", "盒中秋限定");
    }

    @Test
    void putsAFigureThatLeavesNoRoomBelowItsText() {
        String figure = "￥" + "9".repeat(29);

        assertThat(lines(PaperWidth.MM58, Pair.of("合计", figure)))
                .containsExactly("合计", " " + figure);
    }

    @Test
    void printsADoubleFigureNarrowerRatherThanBreakIt() {
        assertThat(lines(PaperWidth.MM58, new Pair("应收", "￥123456789012.34", Size.DOUBLE, true)))
                .containsExactly("应收           ￥123456789012.34");
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void rulesTheWholeWidth(PaperWidth paper) {
        assertThat(lines(paper, new Rule(), new Feed(2), Line.of("a")))
                .containsExactly("-".repeat(paper.columns()), "", "", "a");
    }

    private static List<String> lines(PaperWidth paper, PrintElement... elements) {
        return VirtualPrinter.print(paper, encode(paper, elements)).lines();
    }

    private static byte[] encode(PaperWidth paper, PrintElement... elements) {
        return new EscPosEncoder(PrinterProfile.of(paper)).encode(document(elements));
    }

    private static PrintDocument document(PrintElement... elements) {
        return new PrintDocument(List.of(elements));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
