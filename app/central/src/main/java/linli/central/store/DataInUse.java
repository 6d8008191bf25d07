package linli.central.store;

/** Another program works with the data of this central. */
public final class DataInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    DataInUse() {
        super("This data is already in use");
    }
}
