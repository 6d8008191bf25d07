package linli.hardware.escpos;

import java.util.Arrays;

/** One step of a byte stream, as {@link CommandParser} cuts it. */
sealed interface PrinterCommand {

    /** A byte that is a character of the chosen code page, or a control byte without parameters. */
    record OneByte(int value) implements PrinterCommand {}

    /** The two bytes of a Chinese character. */
    record TwoBytes(byte lead, byte trail) implements PrinterCommand {}

    /** A command with its parameters. */
    final class Control implements PrinterCommand {

        private final int prefix;
        private final int code;
        private final byte[] parameters;

        /**
         * A command.
         *
         * @param prefix ESC, FS, GS or DLE
         * @param parameters as many as the parser keeps; fewer than announced if they were too
         *     many; not to be changed any more
         */
        Control(int prefix, int code, byte[] parameters) {
            this.prefix = prefix;
            this.code = code;
            this.parameters = parameters;
        }

        int prefix() {
            return prefix;
        }

        int code() {
            return code;
        }

        /** The parameters from one on; none if there are not so many. */
        byte[] parametersFrom(int index) {
            int from = Math.min(index, parameters.length);
            return Arrays.copyOfRange(parameters, from, parameters.length);
        }

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
