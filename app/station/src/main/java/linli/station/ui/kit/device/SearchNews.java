package linli.station.ui.kit.device;

import java.util.List;

/** How far a search for devices has come. */
public sealed interface SearchNews {

    /** It begins; those ports will be asked, in that order. */
    record Began(List<FoundPort> ports) implements SearchNews {

        public Began {
            ports = List.copyOf(ports);
        }
    }

    /** A port is being asked, or was. */
    record Told(PortAnswer answer) implements SearchNews {}

    /** Every port was asked. */
    record Ended() implements SearchNews {}
}
