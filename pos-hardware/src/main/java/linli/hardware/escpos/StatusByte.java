package linli.hardware.escpos;

import linli.hardware.PrinterStatus;

/**
 * The status of a printer, as {@code DLE EOT n} asks for it at once and {@code GS r n} when all
 * that was sent before is done. Each is answered by one byte.
 */
public final class StatusByte {

    private static final int FIXED = 0x12;
    private static final int FIXED_MASK = 0x93;
    private static final int IN_TURN_MASK = 0x90;

    /** The answer, to any question, of a printer that has nothing to report. */
    public static final int NOTHING = FIXED;

    private StatusByte() {}

    /** Asks at once: 1 whether it prints, 2 why not, 3 which error, 4 paper. */
    public static byte[] request(int n) {
        return EscPos.bytes(EscPos.DLE, EscPos.EOT, n);
    }

    /** Asks for the paper when all before is printed: the answer says that it is. */
    public static byte[] requestInTurn() {
        return EscPos.bytes(EscPos.GS, 'r', 1);
    }

    /** Whether a byte can be an answer to {@link #request}: bits 1 and 4 are set, 0 and 7 not. */
    public static boolean isAnswer(int value) {
        return (value & FIXED_MASK) == FIXED;
    }

    /** Whether a byte can be an answer to {@link #requestInTurn}: bits 4 and 7 are not set. */
    public static boolean isAnswerInTurn(int value) {
        return (value & IN_TURN_MASK) == 0;
    }

    /** What a printer that is so answers to {@code DLE EOT n}, 1 to 4. */
    static int answer(int n, PrinterStatus status) {
        boolean halted =
                status.offline() || status.coverOpen() || status.paperEmpty() || status.broken();
        return FIXED
                | switch (n) {
                    case 1 -> bit(2, status.drawerOpen()) | bit(3, halted);
                    case 2 ->
                            bit(2, status.coverOpen())
                                    | bit(5, status.paperEmpty())
                                    | bit(6, status.broken());
                    case 3 -> bit(3, status.broken());
                    default ->
                            bits(2, status.paperNearEnd() || status.paperEmpty())
                                    | bits(5, status.paperEmpty());
                };
    }

    /** What it answers to {@code GS r n}, in its turn: 1 paper, 2 drawer. */
    static int inTurn(int n, PrinterStatus status) {
        return n == 2 || n == '2'
                ? bit(0, status.drawerOpen())
                : bits(0, status.paperNearEnd() || status.paperEmpty())
                        | bits(2, status.paperEmpty());
    }

    /** What the answers to 1, 2 and 4 say together. */
    public static PrinterStatus status(int printer, int cause, int paper) {
        return new PrinterStatus(
                isSet(printer, 3),
                isSet(cause, 2),
                isSet(paper, 2) || isSet(paper, 3),
                isSet(paper, 5) || isSet(paper, 6) || isSet(cause, 5),
                isSet(printer, 2),
                isSet(cause, 6));
    }

    private static boolean isSet(int value, int bit) {
        return (value >> bit & 1) == 1;
    }

    private static int bit(int number, boolean set) {
        return set ? 1 << number : 0;
    }

    private static int bits(int lower, boolean set) {
        return set ? 3 << lower : 0;
    }
}
