package linli.hardware.scale;

import java.util.Optional;
import linli.hardware.serial.PortRefusal;
import linli.hardware.serial.PortSpec;

/**
 * A scale by protocol and port.
 *
 * @param profile what it speaks
 * @param port where it is, in the format of the profile
 */
public record ScaleSpec(ScaleProfile profile, PortSpec port) implements ScaleParsing {

    public ScaleSpec {
        port = port.withFormat(profile.format());
    }

    /** Reads {@code os2:serial:PORT[@BAUD]} or {@code toledo:serial:PORT[@BAUD]}. */
    public static ScaleParsing parse(String text) {
        int colon = text.indexOf(':');
        Optional<ScaleProfile> profile =
                colon < 0 ? Optional.empty() : ScaleProfile.ofKey(text.substring(0, colon));
        if (profile.isEmpty()) {
            return new ScaleRefusal(ScaleRefusal.UNKNOWN_PROTOCOL, text);
        }
        return switch (PortSpec.parse(text.substring(colon + 1))) {
            case PortSpec port -> new ScaleSpec(profile.get(), port);
            case PortRefusal refusal -> new ScaleRefusal(refusal.fault().code(), text);
        };
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return profile.key() + ":" + port;
    }
}
