package linli.station.ui.habit;

import java.util.Arrays;
import java.util.List;
import linli.station.ui.kit.Command;

/** The keys that can be changed, by what they are about. */
enum KeySection {
    PLACES(
            Command.SALE,
            Command.PICKUP,
            Command.REDEEM,
            Command.MEMBERS,
            Command.TICKETS,
            Command.SHIFT,
            Command.DASHBOARD,
            Command.SETTINGS),
    WORK(
            Command.PRIMARY,
            Command.SECOND,
            Command.NEXT,
            Command.QUANTITY,
            Command.DISCOUNT,
            Command.OPEN_PRICE,
            Command.TARE,
            Command.REMOVE,
            Command.VOID,
            Command.HOLD,
            Command.RECALL),
    MORE(
            Command.BENEFITS,
            Command.VALUE,
            Command.CLAIMS,
            Command.NETWORK,
            Command.DRAWER,
            Command.PRINTS,
            Command.LOCK,
            Command.TRAINING,
            Command.LARGE_TYPE,
            Command.HABITS);

    private final List<Command> commands;

    KeySection(Command... commands) {
        this.commands = List.of(commands);
    }

    List<Command> commands() {
        return commands;
    }

    /** All of them, one section after the other. */
    static List<Command> all() {
        return Arrays.stream(values()).flatMap(each -> each.commands.stream()).toList();
    }
}
