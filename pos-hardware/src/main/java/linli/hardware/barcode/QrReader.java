package linli.hardware.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.hardware.Bytes;
import linli.hardware.ScanReading;

/** Reads the QR code in a picture, Chinese in either encoding. */
public final class QrReader {

    /** A reader; it keeps nothing between pictures. */
    public QrReader() {}

    /**
     * The text of the one QR code in {@code picture}; empty if there is none that can be read, or
     * if its bytes are no line of text in UTF-8 or GB18030.
     */
    public Optional<String> read(BufferedImage picture) {
        // Latin-1 keeps each byte apart, so that the bytes can be decoded strictly below; left to
        // itself the library guesses, and takes GB18030 for Japanese.
        Map<DecodeHintType, Object> hints =
                Map.of(
                        DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE),
                        DecodeHintType.TRY_HARDER, true,
                        DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());
        BinaryBitmap bitmap =
                new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            return text(new MultiFormatReader().decode(bitmap, hints));
        } catch (NotFoundException noCode) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Result result) {
        StringBuilder text = new StringBuilder(result.getText());
        int from = 0;
        for (byte[] segment : byteSegments(result)) {
            String latin = new String(segment, StandardCharsets.ISO_8859_1);
            int at = text.indexOf(latin, from);
            // A segment that names its own encoding (ECI) is decoded already and not found.
            if (at >= 0) {
                Optional<String> decoded = ScanReading.text(Bytes.of(segment));
                if (decoded.isEmpty()) {
                    return Optional.empty();
                }
                text.replace(at, at + latin.length(), decoded.get());
                from = at + decoded.get().length();
            }
        }
        return Optional.of(text.toString()).filter(t -> t.indexOf('\uFFFD') < 0);
    }

    private static List<byte[]> byteSegments(Result result) {
        Object segments =
                Optional.ofNullable(result.getResultMetadata())
                        .map(metadata -> metadata.get(ResultMetadataType.BYTE_SEGMENTS))
                        .orElse(List.of());
        return ((List<?>) segments).stream().map(byte[].class::cast).toList();
    }
}
