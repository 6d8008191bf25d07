package linli.hardware.barcode;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
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
        var source = new BufferedImageLuminanceSource(picture);
        // A clean picture of one code now and then defeats the search for its corners, and a
        // photograph is never a clean picture: what one way misses the other reads.
        return decode(new HybridBinarizer(source), DecodeHintType.TRY_HARDER)
                .or(() -> decode(new GlobalHistogramBinarizer(source), DecodeHintType.PURE_BARCODE))
                .flatMap(QrReader::text);
    }

    private static Optional<Result> decode(Binarizer binarizer, DecodeHintType way) {
        // Latin-1 keeps each byte apart, so that the bytes can be decoded strictly below; left to
        // itself the library guesses, and takes GB18030 for Japanese.
        Map<DecodeHintType, Object> hints =
                Map.of(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name(), way, true);
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(binarizer), hints));
        } catch (ReaderException noCode) {
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
