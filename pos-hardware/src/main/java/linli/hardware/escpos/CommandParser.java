package linli.hardware.escpos;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import linli.hardware.escpos.PrinterCommand.Control;

/**
 * Cuts any byte stream into commands and characters, however it was cut on its way. No byte can
 * make it fail: what is no command is handed on as residue and the next byte begins afresh. It
 * keeps at most {@link #MOST_PARAMETERS} bytes of a command and skips the rest.
 */
final class CommandParser {

    /** The most bytes of one command that are kept: a picture 576 dots wide, 7,000 dots long. */
    static final int MOST_PARAMETERS = 512 * 1024;

    private final Consumer<PrinterCommand> sink;
    private final ByteArrayOutputStream parameters = new ByteArrayOutputStream();
    private boolean chinese;
    private int prefix;
    private int code;
    private int lead;
    private Optional<CommandFraming> framing = Optional.empty();
    private long missing;
    private boolean inBody;

    CommandParser(Consumer<PrinterCommand> sink) {
        this.sink = sink;
    }

    /** Takes the next byte, 0 to 255. */
    void accept(int value) {
        if (framing.isPresent()) {
            collect(framing.get(), value);
        } else if (prefix != 0) {
            begin(value);
        } else if (lead != 0) {
            pair(value);
        } else {
            ground(value);
        }
    }

    /** Whether the next byte begins something: no command and no character is half there. */
    boolean isAtGround() {
        return framing.isEmpty() && prefix == 0 && lead == 0;
    }

    /** Forgets what is half there, and that Chinese was on. */
    void reset() {
        framing = Optional.empty();
        prefix = 0;
        lead = 0;
        chinese = false;
    }

    private void ground(int value) {
        switch (value) {
            case EscPos.ESC, EscPos.FS, EscPos.GS, EscPos.DLE -> prefix = value;
            default -> {
                if (chinese && value > 0x80 && value < 0xFF) {
                    lead = value;
                } else {
                    sink.accept(new PrinterCommand.OneByte(value));
                }
            }
        }
    }

    // What cannot follow is not swallowed with it: it may be the next command.
    private void pair(int value) {
        int first = lead;
        lead = 0;
        if (value >= 0x40 && value != 0x7F && value != 0xFF) {
            sink.accept(new PrinterCommand.TwoBytes((byte) first, (byte) value));
        } else {
            sink.accept(new PrinterCommand.Residue(first));
            ground(value);
        }
    }

    private void begin(int value) {
        code = value;
        framing = CommandFraming.of(prefix, value);
        if (framing.isEmpty()) {
            int unknown = prefix;
            prefix = 0;
            sink.accept(new PrinterCommand.Residue(unknown));
            ground(value);
            return;
        }
        parameters.reset();
        inBody = false;
        missing = framing.get().header();
        endIfComplete(framing.get());
    }

    private void collect(CommandFraming current, int value) {
        if (missing == CommandFraming.UNTIL_ZERO) {
            if (value == 0) {
                end();
            } else {
                keep(value);
            }
            return;
        }
        keep(value);
        missing--;
        endIfComplete(current);
    }

    private void keep(int value) {
        if (parameters.size() < MOST_PARAMETERS) {
            parameters.write(value);
        }
    }

    private void endIfComplete(CommandFraming current) {
        if (missing == 0 && !inBody) {
            inBody = true;
            missing = current.body().applyAsLong(command());
        }
        if (missing == 0) {
            end();
        }
    }

    private void end() {
        Control command = command();
        framing = Optional.empty();
        prefix = 0;
        switchChinese(command);
        sink.accept(command);
    }

    private Control command() {
        return new Control(prefix, code, parameters.toByteArray());
    }

    private void switchChinese(Control command) {
        if (command.prefix() == EscPos.FS && (command.code() == '&' || command.code() == '.')) {
            chinese = command.code() == '&';
        } else if (command.prefix() == EscPos.ESC && command.code() == '@') {
            chinese = false;
        }
    }
}
