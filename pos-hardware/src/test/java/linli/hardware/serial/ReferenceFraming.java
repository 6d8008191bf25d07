package linli.hardware.serial;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a finished stream means, said the slow way: split it, then look at each piece. */
final class ReferenceFraming {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1C\\x1E\\x1F\\x7F]");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[[\\p{C}\\p{Zl}\\p{Zp}\\uFFFD]&&[^\\u001D]]");
    private static final Pattern AIM = Pattern.compile("^\\][ACEFGILQXdehz][0-9A-Za-z]");

    private final Pattern end;
    private final boolean stx;

    ReferenceFraming(FramingRules rules) {
        this.end =
                switch (rules.suffix()) {
                    case LINE_END -> Pattern.compile("[\r\n]");
                    case CR -> Pattern.compile("\r");
                    case LF -> Pattern.compile("\n");
                    case CRLF -> Pattern.compile("\r\n");
                    case TAB -> Pattern.compile("\t");
                    case ETX -> Pattern.compile("\u0003");
                };
        this.stx = rules.stx();
    }

    /** The codes, and the names of the faults, of a stream that ends with a suffix. */
    List<String> read(byte[] stream) {
        List<String> results = new ArrayList<>();
        String all = new String(stream, StandardCharsets.ISO_8859_1);
        for (String frame : end.split(all, -1)) {
            if (stx) {
                readPrefixed(frame, results);
            } else if (!frame.isEmpty()) {
                results.add(verdict(frame));
            }
        }
        return results;
    }

    private static void readPrefixed(String frame, List<String> results) {
        String[] parts = frame.split("\u0002", -1);
        if (!parts[0].isEmpty()) {
            results.add("NOISE");
        }
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                boolean torn = i < parts.length - 1 && structure(parts[i]).isEmpty();
                results.add(torn ? "TORN" : verdict(parts[i]));
            }
        }
    }

    private static String verdict(String frame) {
        String fault = structure(frame);
        return fault.isEmpty() ? text(frame.getBytes(StandardCharsets.ISO_8859_1)) : fault;
    }

    private static String structure(String frame) {
        Matcher control = CONTROL.matcher(frame);
        int first = control.find() ? control.start() : Integer.MAX_VALUE;
        if (first <= 4096) {
            return "NOISE";
        }
        return frame.length() > 4096 ? "TOO_LONG" : "";
    }

    private static String text(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            String text = new String(bytes, charset);
            if (Arrays.equals(text.getBytes(charset), bytes)) {
                String code = AIM.matcher(text).replaceFirst("");
                boolean readable = !code.isEmpty() && !UNPRINTABLE.matcher(text).find();
                return readable ? "=" + code : "UNREADABLE";
            }
        }
        return "UNREADABLE";
    }
}
