package linli.hardware.scale;

/**
 * A scale was named in a way that cannot be used.
 *
 * @param code what a person can read out: {@link #UNKNOWN_PROTOCOL}, or that of the {@link
 *     linli.hardware.serial.PortRefusal}
 * @param given the text as it was given
 */
public record ScaleRefusal(String code, String given) implements ScaleParsing {

    /** It does not begin with the key of a {@link ScaleProfile} and a colon. */
    public static final String UNKNOWN_PROTOCOL = "LP-4124";
}
