package linli.hardware.escpos;

/** One step of a byte stream, as {@link CommandParser} cuts it. */
sealed interface PrinterCommand {

    /** A byte that is a character of the chosen code page, or a control byte without parameters. */
    record Single(int value) implements PrinterCommand {}

    /** The two bytes of a Chinese character. */
    record Double(byte lead, byte trail) implements PrinterCommand {}

    /**
     * A command with its parameters.
     *
     * @param prefix ESC, FS, GS or DLE
     * @param parameters as many as the parser keeps; fewer than announced if they were too many
     */
    record Control(int prefix, int code, byte[] parameters) implements PrinterCommand {

        /** The parameter as an unsigned number; 0 if it is not there. */
        int parameter(int index) {
            return index < parameters.length ? parameters[index] & 0xFF : 0;
        }

        /** Two parameters as one number, the low half first. */
        int pair(int index) {
            return parameter(index) | parameter(index + 1) << 8;
        }
    }

    /** Bytes that are no command and no character. */
    record Residue(int value) implements PrinterCommand {}
}
