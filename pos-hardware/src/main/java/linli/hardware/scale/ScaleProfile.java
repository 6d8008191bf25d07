package linli.hardware.scale;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import linli.hardware.Bytes;
import linli.hardware.serial.CharacterFormat;

/**
 * The protocols of counter scales we speak. Toledo continuous and A&amp;D lines have their place
 * here.
 */
public enum ScaleProfile {
    /** 顶尖 OS2, which is the ECR protocol of CAS: ENQ, ACK, DC1, a frame with a check byte. */
    OS2(
            "os2",
            CharacterFormat.EIGHT_N_ONE,
            new Commands(Bytes.of((byte) 0x05), command("<TK>\t"), command("<ZK>\t")),
            Os2Stream::new),
    /** Mettler Toledo 8217: {@code W}, a line without a check byte, 7E1. */
    TOLEDO_8217(
            "toledo",
            CharacterFormat.SEVEN_E_ONE,
            new Commands(command("W"), command("T"), command("Z")),
            ToledoStream::new);

    private final String key;
    private final CharacterFormat format;
    private final Commands commands;
    private final Supplier<ScaleStream> stream;

    ScaleProfile(
            String key, CharacterFormat format, Commands commands, Supplier<ScaleStream> stream) {
        this.key = key;
        this.format = format;
        this.commands = commands;
        this.stream = stream;
    }

    /**
     * What is sent to a scale.
     *
     * @param poll asks for the weight
     * @param tare takes what lies on it as tare
     * @param zero takes the empty pan as zero
     */
    public record Commands(Bytes poll, Bytes tare, Bytes zero) {}

    /** The profile written as {@code key}: {@code os2}, {@code toledo}. */
    public static Optional<ScaleProfile> ofKey(String key) {
        return Stream.of(values()).filter(profile -> profile.key.equals(key)).findFirst();
    }

    /** As it is written in settings. */
    public String key() {
        return key;
    }

    /** How the line packs its bytes. */
    public CharacterFormat format() {
        return format;
    }

    /** What is sent to the scale. */
    public Commands commands() {
        return commands;
    }

    /** Reads a new connection from its beginning. */
    public ScaleStream begin() {
        return stream.get();
    }

    private static Bytes command(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
