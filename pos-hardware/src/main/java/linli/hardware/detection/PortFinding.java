package linli.hardware.detection;

import java.util.Optional;
import linli.hardware.DeviceFault;
import linli.hardware.scale.ScaleProfile;
import linli.hardware.serial.ListedPort;

/** What is behind a port, as far as it can be known. */
public sealed interface PortFinding {

    /** The port it is about. */
    ListedPort port();

    /** A scale answered in its protocol. */
    record ScaleAnswered(ListedPort port, ScaleProfile profile) implements PortFinding {}

    /** A receipt printer told its status. */
    record PrinterAnswered(ListedPort port) implements PortFinding {}

    /**
     * Nothing known answered: scanners and pole displays never do, nor does a device that is
     * switched off or set to another speed.
     *
     * @param guess what USB vendor and product speak for
     */
    record NothingAnswered(ListedPort port, Optional<UsbGuess> guess) implements PortFinding {}

    /** A device of this program has the port or wants it: nothing was sent to it. */
    record LeftAlone(ListedPort port) implements PortFinding {}

    /** The port is open, in this program or another, and was left alone. */
    record InUse(ListedPort port) implements PortFinding {}

    /** The port could not be opened. */
    record NotOpened(ListedPort port, DeviceFault fault) implements PortFinding {}
}
