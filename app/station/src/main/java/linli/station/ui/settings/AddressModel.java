package linli.station.ui.settings;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.ui.kit.Texts;

/** The address of a printer in the network. */
public final class AddressModel {

    private static final String TCP = "tcp:";
    private static final String USUAL_PORT = "9100";

    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Texts texts;
    private final Consumer<String> confirmed;

    AddressModel(String port, Texts texts, Consumer<String> confirmed) {
        this.texts = texts;
        this.confirmed = confirmed;
        if (port.startsWith(TCP)) {
            address.set(port.substring(TCP.length()));
        }
    }

    /** What was typed: {@code 192.168.1.50} or {@code 192.168.1.50:9100}. */
    public StringProperty address() {
        return address;
    }

    /** What is to be mended; empty if nothing. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Takes the address, if it is one. */
    public void confirm() {
        String typed = address.get().strip();
        String port = TCP + (typed.contains(":") ? typed : typed + ":" + USUAL_PORT);
        boolean good = !typed.isEmpty() && DeviceRole.PRINTER.takes(DeviceOption.PORT, port);
        problem.set(good ? "" : texts.get("settings.address.problem"));
        if (good) {
            confirmed.accept(port);
        }
    }
}
