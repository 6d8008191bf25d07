package linli.contract.json;

/** What a Java string needs to survive UTF-8. */
public final class Unicode {

    private Unicode() {}

    /** Whether every surrogate has its pair, so that UTF-8 gives back the same text. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                boolean paired =
                        Character.isHighSurrogate(character)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
