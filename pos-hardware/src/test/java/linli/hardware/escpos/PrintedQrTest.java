package linli.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import linli.hardware.PaperWidth;
import linli.hardware.barcode.QrReader;
import linli.hardware.escpos.PrintElement.Cut;
import linli.hardware.escpos.PrintElement.Line;
import linli.hardware.escpos.PrintElement.Qr;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is printed as a QR code is read by two readers that share no line of code. Chinese is left
 * out: zbar guesses the encoding, and takes few characters for Latin ones.
 */
class PrintedQrTest {

    @TempDir private Path folder;

    static Stream<Arguments> codes() {
        return Stream.of(
                        "8000012345678901",
                        digits(210),
                        "https://linli.example/r/20261122-0042",
                        digits(900))
                .flatMap(text ->
                        Stream.of(PaperWidth.values())
                                .flatMap(paper ->
                                        Stream.of(true, false)
                                                .map(own -> Arguments.of(text, paper, own))));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isReadByZxingAndByZbar(String text, PaperWidth paper, boolean nativeQr)
            throws IOException, InterruptedException {
        BufferedImage picture = printed(text, new PrinterProfile(paper, nativeQr, true));

        assertThat(new QrReader().read(picture)).contains(text);
        assertThat(readByZbar(picture)).isEqualTo(text);
    }

    private static BufferedImage printed(String text, PrinterProfile profile) {
        PrintDocument document =
                new PrintDocument(
                        List.of(Line.centred("电子凭证"), new Qr(text), Line.of("完"), new Cut()));
        byte[] job = new EscPosEncoder(profile).encode(document);
        return VirtualPrinter.print(profile.paper(), job).picture(ReceiptFont.FONT);
    }

    private static String digits(int count) {
        return new Random(count)
                .ints(count, 0, 10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    private String readByZbar(BufferedImage picture) throws IOException, InterruptedException {
        Path file = folder.resolve("printed.png");
        ImageIO.write(picture, "png", file.toFile());
        Process zbar;
        try {
            zbar =
                    new ProcessBuilder("zbarimg", "--quiet", "--nodbus", "--raw", file.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException notInstalled) {
            return abort("the program zbarimg is needed; install the package zbar-tools");
        }
        String text = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(zbar.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return text.strip();
    }
}
