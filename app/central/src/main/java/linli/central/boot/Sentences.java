package linli.central.boot;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say when they refuse: a code, what happened and what to do next. */
final class Sentences {

    /** It was not done, or a check failed. */
    static final int FAILED = 1;

    /** What was asked for cannot be understood. */
    static final int UNUSABLE = 2;

    private Sentences() {}

    /** Says the sentence of that code, in Chinese unless this machine speaks English. */
    static void say(PrintWriter err, String code) {
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        "linli.central.boot.texts",
                        Locale.getDefault().getLanguage().equals("en")
                                ? Locale.ENGLISH
                                : Locale.SIMPLIFIED_CHINESE,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        err.println(
                code
                        + " "
                        + texts.getString(code + ".what")
                        + " "
                        + texts.getString(code + ".next"));
        err.flush();
    }
}
