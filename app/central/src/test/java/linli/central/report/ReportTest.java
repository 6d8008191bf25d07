package linli.central.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.imageio.ImageIO;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.core.preview.TierPreview;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final PreviewAnswer answer = SamplePreview.answer();

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).keySet())
                .isEqualTo(words(Locale.ENGLISH).keySet());
    }

    @Test
    void theTableGivesEachTierThreeLinesChineseFirst() {
        List<String> lines = new PreviewTable(answer).lines();

        assertThat(lines.getFirst()).contains("现行第 3 版，拟议第 4 版");
        assertThat(lines.get(2)).contains("version 3 in force, version 4 proposed");
        String gold = line(lines, "金卡会员");
        assertThat(gold).contains("420", "现行 now", "165,000");
        assertThat(lines.get(lines.indexOf(gold) + 1)).contains("GOLD", "拟议 proposed", "180,000");
        assertThat(lines.get(lines.indexOf(gold) + 2))
                .contains("差 difference", "+15,000", "−7,500");
        assertThat(lines).anyMatch(line -> line.contains("212 张小票能用的积分"));
        assertThat(lines).anyMatch(line -> line.contains("Rewards that would not be given: 35 by"));
        assertThat(lines).anyMatch(line -> line.contains("go back to tickets or redemptions"));
        assertThat(lines).anyMatch(line -> line.contains("before these days: 17;"));
    }

    @Test
    void theFileForSpreadsheetsHasEveryFigureAndNoFormula() {
        String csv = PreviewCsv.of(answer);

        assertThat(csv).startsWith("\uFEFF等级,tier,");
        assertThat(csv.lines())
                .contains(
                        "金卡会员,GOLD,420,活动：周末水果双倍,campaign: Fruit twice,CAMPAIGN:FRUIT,"
                                + "分 points,15000,30000,15000")
                .contains("金卡会员,GOLD,420,保级,kept,kept,人 members,408,400,-8");
        assertThat(csv.lines()).noneMatch(line -> line.matches("(?s).*(^|,)[=+@].*"));
    }

    @Test
    void thePageNeedsNothingElseAndTakesNoNameForMarkup() {
        String page = new PreviewPage(answer).html();

        assertThat(page)
                .contains("<svg", "土鸡蛋 10 枚", "reward: 10 eggs", "=春节&lt;大促&gt;")
                .doesNotContain("<script", "src=", "href=", "url(", "@import", "<大促>");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    }

    @Test
    void thePictureNamesEveryTierAndItsFiguresInBothForms() throws IOException {
        String svg = new PreviewPicture(answer).svg();
        for (TierPreview tier : answer.preview().tiers()) {
            assertThat(svg).contains(tier.name(), Measure.ISSUED.text(tier.after()));
        }
        Optional<Path> fonts = Optional.ofNullable(System.getProperty("linli.fonts")).map(Path::of);
        byte[] png = new PreviewPicture(answer).png(fonts);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2560);
        String folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, "preview.png"), png);
            Files.writeString(Path.of(folder, "preview.html"), new PreviewPage(answer).html());
            Files.writeString(
                    Path.of(folder, "preview.txt"),
                    String.join("\n", new PreviewTable(answer).lines()));
        }
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("linli.central.report.words", locale);
    }

    private static String line(List<String> lines, String part) {
        return lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }
}
