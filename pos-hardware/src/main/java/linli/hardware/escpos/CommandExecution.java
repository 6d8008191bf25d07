package linli.hardware.escpos;

import java.util.function.IntConsumer;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.PrinterCommand.Control;
import linli.hardware.escpos.PrinterCommand.OneByte;
import linli.hardware.escpos.PrinterCommand.Residue;

/** Does what each command says; those that change nothing of what is seen do nothing. */
final class CommandExecution {

    private final PaperWidth paper;
    private final PaperRoll roll;
    private final PrintHead head;
    private final Runnable drawer;
    private final IntConsumer statusInTurn;
    private StoredQr qr = new StoredQr();
    private DotPicture graphics = DotPicture.NONE;
    private int residue;

    CommandExecution(PaperWidth paper, PaperRoll roll, Runnable drawer, IntConsumer statusInTurn) {
        this.paper = paper;
        this.roll = roll;
        this.head = new PrintHead(paper, roll);
        this.drawer = drawer;
        this.statusInTurn = statusInTurn;
    }

    int residue() {
        return residue;
    }

    /** As after switching on. */
    void restart() {
        head.initialise();
        qr = new StoredQr();
        graphics = DotPicture.NONE;
    }

    void execute(PrinterCommand command) {
        switch (command) {
            case OneByte(int value) when value == EscPos.LF -> head.endLine();
            case OneByte(int value) -> head.single(value);
            case PrinterCommand.TwoBytes(byte lead, byte trail) -> head.chinese(lead, trail);
            case Residue ignored -> residue++;
            case Control control when control.prefix() == EscPos.ESC -> esc(control);
            case Control control when control.prefix() == EscPos.GS -> gs(control);
            case Control modesOfChineseAndRealTime -> {}
        }
    }

    private void esc(Control command) {
        TypeModes modes = head.modes();
        switch (command.code()) {
            case '@' -> head.initialise();
            case 'a' -> modes.align(command.parameter(0));
            case 'E', 'G' -> modes.bold = (command.parameter(0) & 1) == 1;
            case '!' -> modes.select(command.parameter(0));
            case 't' -> modes.page = command.parameter(0);
            case '2' -> modes.usualSpacing();
            case '3' -> modes.lineSpacing = command.parameter(0);
            case 'd' -> feed(command.parameter(0));
            case '$' -> head.moveTo(command.pair(0));
            case '\\' -> head.moveBy((short) command.pair(0));
            case 'p' -> drawer.run();
            default -> {}
        }
    }

    private void feed(int lines) {
        head.flush();
        for (int i = 0; i < lines; i++) {
            head.endLine();
        }
    }

    private void gs(Control command) {
        TypeModes modes = head.modes();
        switch (command.code()) {
            case '!' -> modes.magnify(command.parameter(0));
            case 'L' -> modes.left = Math.min(command.pair(0), paper.dots());
            case 'W' -> modes.width = command.pair(0);
            case 'V' -> {
                head.flush();
                roll.tear();
            }
            case 'r' -> statusInTurn.accept(command.parameter(0));
            case 'v' ->
                    head.picture(
                            DotPicture.of(
                                    command, 6, command.pair(2) * Byte.SIZE, command.pair(4)));
            case '8' -> graphics(command, 5);
            case '(' -> extended(command);
            default -> {}
        }
    }

    private void extended(Control command) {
        if (command.parameter(0) == 'k') {
            qr.accept(command).ifPresent(head::picture);
        } else if (command.parameter(0) == 'L') {
            graphics(command, 3);
        }
    }

    // Function 112 keeps a picture, 50 or 2 prints it.
    private void graphics(Control command, int first) {
        int function = command.parameter(first + 1);
        if (function == 112) {
            graphics =
                    DotPicture.of(
                            command, first + 10, command.pair(first + 6), command.pair(first + 8));
        } else if (function == 50 || function == 2) {
            head.picture(graphics);
        }
    }
}
