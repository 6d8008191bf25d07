package linli.benchmarks.hardday;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import linli.core.visit.Visit;
import linli.station.boot.till.StationProgram;
import linli.station.boot.till.Toolkit;
import linli.station.ui.kit.Message;
import linli.station.ui.sale.SaleRow;

/** What can be seen on the screen, and nothing that cannot. */
sealed class Eyes permits Hands {

    private static final Pattern MONEY = Pattern.compile("¥([0-9,]+)\\.([0-9]{2})");

    private final StationProgram program;
    private final Scene scene;

    Eyes(StationProgram program) {
        this.program = program;
        this.scene = program.window().scene();
    }

    /** The window that is looked at. */
    Scene scene() {
        return scene;
    }

    /** Whether something of that id is in sight. */
    boolean sees(String id) throws InterruptedException {
        return Toolkit.call(() -> shown(id).isPresent());
    }

    /** What it says; empty if it is not in sight. */
    String text(String id) throws InterruptedException {
        return Toolkit.call(() ->
                shown(id)
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .orElse(""));
    }

    /** What it is called for those who cannot see; empty if it is not in sight. */
    String calledBy(String id) throws InterruptedException {
        return Toolkit.call(() ->
                shown(id)
                        .flatMap(node -> Optional.ofNullable(node.getAccessibleText()))
                        .orElse(""));
    }

    /** Whether it is a button in sight that cannot be pressed now. */
    boolean isShut(String id) throws InterruptedException {
        return Toolkit.call(() -> shown(id).filter(Node::isDisabled).isPresent());
    }

    /** The fen in the first text of that style in sight; 0 if there are none. */
    long fenOf(String style) throws InterruptedException {
        return Toolkit.call(() ->
                labels(scene.getRoot())
                        .filter(label -> label.getStyleClass().contains(style) && isShown(label))
                        .mapToLong(label -> fenIn(label.getText()))
                        .findFirst()
                        .orElse(0));
    }

    /** Whether it has that style. */
    boolean hasStyle(String id, String style) throws InterruptedException {
        return Toolkit.call(
                () -> shown(id).filter(node -> node.getStyleClass().contains(style)).isPresent());
    }

    /** The fen that it says; 0 if it says none. */
    long fen(String id) throws InterruptedException {
        return fenIn(text(id));
    }

    /** The fen in a text; 0 if there are none. */
    static long fenIn(String text) {
        Matcher found = MONEY.matcher(text);
        return found.find()
                ? Long.parseLong(found.group(1).replace(",", "")) * 100
                        + Long.parseLong(found.group(2))
                : 0;
    }

    /** The fen beside that word in the sheet of that id; 0 if the word is not there. */
    long fenBeside(String id, String word) throws InterruptedException {
        return Toolkit.call(() -> {
            List<String> texts =
                    shown(id)
                            .map(node -> labels(node).map(Labeled::getText).toList())
                            .orElse(List.of());
            int place = texts.indexOf(word);
            return place < 0 ? 0L : fenIn(texts.get(place + 1));
        });
    }

    /** The fen in the first text of that style in the sheet of that id; 0 if there are none. */
    long firstFen(String id, String style) throws InterruptedException {
        return Toolkit.call(() ->
                shown(id).stream()
                        .flatMap(Eyes::labels)
                        .filter(label -> label.getStyleClass().contains(style))
                        .map(Labeled::getText)
                        .mapToLong(Eyes::fenIn)
                        .findFirst()
                        .orElse(0));
    }

    /** The first text of that style in the sheet of that id; empty if there is none. */
    String firstText(String id, String style) throws InterruptedException {
        return Toolkit.call(() -> shown(id).map(node -> style(node, style)).orElse(""));
    }

    /** The places of the choices that can be chosen now, from 1. */
    List<Integer> possible() throws InterruptedException {
        List<String> open =
                idsOf("choice-").stream().filter(id -> id.matches("choice-[1-9]")).toList();
        List<Integer> possible = new ArrayList<>();
        for (String id : open) {
            if (!hasStyle(id, "choice-barred")) {
                possible.add(Integer.parseInt(id.substring("choice-".length())));
            }
        }
        return possible;
    }

    /** What the choices in the sheet of that id are called, in their order. */
    List<String> choices(String id) throws InterruptedException {
        return Toolkit.call(() ->
                shown(id).stream()
                        .flatMap(Eyes::labels)
                        .filter(label -> label.getStyleClass().contains("choice"))
                        .map(Node::getAccessibleText)
                        .toList());
    }

    /** The goods in the basket, as the table shows them: pieces, or grams. */
    Map<String, Long> basket() throws InterruptedException {
        return Toolkit.call(() -> {
            Map<String, Long> goods = new HashMap<>();
            if (scene.getRoot().lookup(".lines") instanceof ListView<?> table) {
                for (Object line : table.getItems()) {
                    SaleRow row = (SaleRow) line;
                    goods.merge(row.name(), amount(row.quantity()), Long::sum);
                }
            }
            return goods;
        });
    }

    /** The goods that were handed over, as the sheet about it shows them. */
    Map<String, Long> handedOver() throws InterruptedException {
        return Toolkit.call(() -> {
            Map<String, Long> goods = new HashMap<>();
            shown("handed-over").stream()
                    .flatMap(Eyes::labels)
                    .filter(label -> label.getStyleClass().contains("handed-line"))
                    .map(Labeled::getText)
                    .forEach(line -> {
                        int at = line.lastIndexOf(" × ");
                        goods.merge(
                                line.substring(0, at), amount(line.substring(at + 3)), Long::sum);
                    });
            return goods;
        });
    }

    /** The goods that are to come back or are claimed, as the sheet of that id shows them. */
    Map<String, Long> comingBack(String id) throws InterruptedException {
        return Toolkit.call(() -> {
            Map<String, Long> goods = new HashMap<>();
            shown(id)
                    .map(sheet -> sheet.lookupAll(".goods-line"))
                    .orElse(Set.of())
                    .forEach(line -> {
                        String sold = style(line, "goods-note").replaceFirst("^× ", "");
                        String taken = style(line, "goods-count");
                        boolean isNone = taken.startsWith("0 ") || !sold.contains("¥");
                        if (!isNone) {
                            boolean isWhole = taken.isEmpty() || sold.contains("kg");
                            String back = (isWhole ? sold : taken).split(" {3}| / ", -1)[0];
                            goods.merge(style(line, "goods-name"), amount(back), Long::sum);
                        }
                    });
            return goods;
        });
    }

    private static String style(Node node, String style) {
        return labels(node)
                .filter(label -> label.getStyleClass().contains(style))
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private static long amount(String written) {
        String digits = written.replace(",", "");
        return digits.endsWith(" kg")
                ? new BigDecimal(digits.substring(0, digits.length() - 3))
                        .movePointRight(3)
                        .longValueExact()
                : Long.parseLong(digits);
    }

    /** Whether a sheet lies over the screen. */
    boolean hasSheets() throws InterruptedException {
        return Toolkit.call(
                () -> scene.getRoot().lookupAll(".sheet-ground").stream().anyMatch(Eyes::isShown));
    }

    /** The ids in sight that begin so, in their order. */
    List<String> idsOf(String beginning) throws InterruptedException {
        return Toolkit.call(() ->
                nodes(scene.getRoot())
                        .filter(node -> node.getId() != null && isShown(node))
                        .map(Node::getId)
                        .filter(id -> id.startsWith(beginning))
                        .toList());
    }

    /** What is said at the foot of the screen. */
    Message said() throws InterruptedException {
        return Toolkit.call(() -> program.window().announcer().message().get());
    }

    /** Whatever was said before is not about what comes. */
    void forgetWhatWasSaid() throws InterruptedException {
        Toolkit.call(() -> {
            program.window().announcer().clear();
            return true;
        });
    }

    /** The member at the counter. */
    Optional<Visit> served() throws InterruptedException {
        return Toolkit.call(() -> program.window().serving().current());
    }

    /** On the thread of the screen. */
    <T> T look(Supplier<T> what) throws InterruptedException {
        return Toolkit.call(what::get);
    }

    private Optional<Node> shown(String id) {
        return Optional.ofNullable(scene.lookup("#" + id)).filter(Eyes::isShown);
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static java.util.stream.Stream<Labeled> labels(Node node) {
        return nodes(node).filter(Labeled.class::isInstance).map(Labeled.class::cast);
    }

    private static java.util.stream.Stream<Node> nodes(Node node) {
        java.util.stream.Stream<Node> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(Eyes::nodes)
                        : java.util.stream.Stream.empty();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(node), below);
    }
}
