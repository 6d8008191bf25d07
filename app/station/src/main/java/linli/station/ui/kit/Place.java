package linli.station.ui.kit;

/** The places of the navigation rail, in their order. */
public enum Place {
    SALE(Command.SALE),
    PICKUP(Command.PICKUP),
    REDEEM(Command.REDEEM),
    MEMBERS(Command.MEMBERS),
    TICKETS(Command.TICKETS),
    SHIFT(Command.SHIFT),
    DASHBOARD(Command.DASHBOARD),
    SETTINGS(Command.SETTINGS);

    private final Command command;

    Place(Command command) {
        this.command = command;
    }

    /** The key that leads there. */
    public Command command() {
        return command;
    }
}
