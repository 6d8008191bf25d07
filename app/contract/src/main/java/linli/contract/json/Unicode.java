package linli.contract.json;

/** What a Java string needs to survive UTF-8. */
public final class Unicode {

    private Unicode() {}

    /** Whether every surrogate has its pair, so that UTF-8 gives back the same text. */
    public static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
