package linli.hardware;

/** Why a device is in {@link DeviceState#ERROR}, each with the code a person can read out. */
public enum DeviceFault {
    /** The port is not there: not plugged in, or another name. */
    PORT_NOT_FOUND("LP-4111"),
    /** The port is there, but this account may not use it (group dialout on Linux). */
    PORT_FORBIDDEN("LP-4112"),
    /** The port is there, but does not open: most often another program holds it. */
    PORT_UNAVAILABLE("LP-4113"),
    /** The device was there and went away: unplugged or switched off. */
    UNPLUGGED("LP-4114"),
    /** The driver failed, or did not answer in time and its thread was abandoned. */
    DRIVER_FAILED("LP-4115"),
    /** The port is open, but what is behind it says nothing that its protocol knows. */
    NO_ANSWER("LP-4116"),
    /** A scale weighs in a unit that no good is sold by: pounds, jin. */
    WRONG_UNIT("LP-4117");

    private final String code;

    DeviceFault(String code) {
        this.code = code;
    }

    /** The code to show beside the sentence: {@code LP-4111}. */
    public String code() {
        return code;
    }
}
