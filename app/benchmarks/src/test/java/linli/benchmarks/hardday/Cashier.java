package linli.benchmarks.hardday;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javafx.scene.input.KeyCode;
import linli.hardware.barcode.CheckDigit;

/** What everybody at a till does again and again; keeps the script's own count. */
final class Cashier {

    private static final long FLOAT_FEN = 30_000;
    private static final String WRONG_PIN = "1357";
    private static final int MOST_SHEETS = 14;
    private static final List<String> LEADERS = List.of("王姐", "李姐");

    private final HardShop shop;
    private final Hands hands;
    private final OwnCount count;
    private final Random random;
    private final Map<String, String> pins =
            new HashMap<>(Map.of("王姐", "2580", "李姐", "8246", "小陈", "7913"));
    private final Neighbours neighbours;
    private final Receipts tickets;
    private String operator = "王姐";
    private String lastCode = "";
    private Map<String, Long> basket = Map.of();

    Cashier(HardShop shop, OwnCount count, Random random) {
        this.shop = shop;
        this.hands = shop.hands();
        this.count = count;
        this.random = random;
        this.neighbours = new Neighbours(shop, random);
        this.tickets = new Receipts(shop, this);
    }

    HardShop shop() {
        return shop;
    }

    Hands hands() {
        return hands;
    }

    OwnCount count() {
        return count;
    }

    Random random() {
        return random;
    }

    /** Who comes to the counter. */
    Neighbours neighbours() {
        return neighbours;
    }

    /** What people bring back. */
    Receipts tickets() {
        return tickets;
    }

    /** Who is signed in. */
    String operator() {
        return operator;
    }

    boolean isLeader() {
        return LEADERS.contains(operator);
    }

    /** Opens the first shift and says who works here. */
    void begin() throws Exception {
        hands.until("the float is asked", () -> hands.sees("opening-float"));
        hands.type(yuan(FLOAT_FEN));
        hands.press(KeyCode.ENTER);
        count.newDrawer(FLOAT_FEN);
        hands.press(KeyCode.F6);
        hands.type("4");
        enlist("王姐");
        enlist("李姐");
        enlist("小陈");
        hands.press(KeyCode.ESCAPE);
        signIn("王姐");
    }

    private void enlist(String name) throws Exception {
        hands.until("the staff are shown", () -> hands.sees("staff-role"));
        String role = LEADERS.contains(name) ? "团长" : "店员";
        for (int i = 0; i < 3 && !hands.text("staff-role").startsWith(role); i++) {
            hands.press(KeyCode.F12);
        }
        hands.type(name);
        hands.look(() -> {
            shop.program().window().scene().lookup("#staff-pin").requestFocus();
            return true;
        });
        hands.type(pinOf(name));
        hands.press(KeyCode.F9);
    }

    /** Locks the till and lets somebody in. */
    void change(String name) throws Exception {
        hands.shifted(KeyCode.F11);
        signIn(name);
    }

    private void signIn(String name) throws Exception {
        hands.until("the till is locked", () -> hands.sees("lock"));
        choose("lock", name);
        hands.type(pinOf(name));
        hands.press(KeyCode.ENTER);
        operator = name;
    }

    /** Types a wrong PIN and then the right one. */
    void mistype(String name) throws Exception {
        hands.shifted(KeyCode.F11);
        choose("lock", name);
        hands.type(WRONG_PIN);
        hands.press(KeyCode.ENTER);
        hands.type(pinOf(name));
        hands.press(KeyCode.ENTER);
        operator = name;
    }

    String pinOf(String name) {
        return pins.getOrDefault(name, "");
    }

    void nowHasPin(String name, String pin) {
        pins.put(name, pin);
    }

    /** If a second person is wanted, one comes. */
    void approveIfAsked() throws Exception {
        if (hands.sees("approval")) {
            String leader =
                    LEADERS.stream().filter(name -> !name.equals(operator)).findFirst().get();
            choose("approval", leader);
            if (random.nextInt(6) == 0) {
                hands.type(WRONG_PIN);
                hands.press(KeyCode.ENTER);
            }
            hands.type(pinOf(leader));
            hands.press(KeyCode.ENTER);
        }
    }

    private void choose(String sheet, String name) throws Exception {
        int place = hands.choices(sheet).indexOf(name);
        for (int i = 0; i < LEADERS.size() + 1; i++) {
            hands.press(KeyCode.UP);
        }
        for (int i = 0; i < place; i++) {
            hands.press(KeyCode.DOWN);
        }
    }

    /** Back to an empty sale with nobody served, whatever lies on the screen. */
    void home() throws Exception {
        putSheetsAway();
        hands.press(KeyCode.F1, KeyCode.ESCAPE, KeyCode.ESCAPE);
        if (due() > 0) {
            hands.shifted(KeyCode.DELETE);
        }
        neighbours.letGo();
        hands.until("there is an empty sale", () -> !hands.hasSheets() && due() == 0);
        hands.forgetWhatWasSaid();
    }

    /** Whatever is asked or told over the screen is left. */
    void putSheetsAway() throws Exception {
        for (int i = 0; i < MOST_SHEETS && hands.hasSheets(); i++) {
            if (hands.sees("lock")) {
                signIn(operator);
            } else {
                if (hands.sees("payment")) {
                    hands.press(KeyCode.DELETE);
                }
                hands.press(KeyCode.ESCAPE);
            }
        }
    }

    long due() throws InterruptedException {
        return hands.fen("due");
    }

    /** So many different goods, each until it is in the basket. */
    void goods(int lines) throws Exception {
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(4) == 0) {
                label();
            } else {
                piece();
            }
        }
    }

    /** Goods with a code of their own. */
    void piece() throws Exception {
        String code = lastCode;
        while (code.equals(lastCode)) {
            code = one(shop.barcodes());
        }
        scanned(code);
    }

    /** The label of weighed goods. */
    void label() throws Exception {
        String text = "20%s%05d".formatted(one(shop.plus()), 100 + random.nextInt(3_000));
        scanned(CheckDigit.FROM_RIGHT.complete(text));
    }

    /** Goods on the scale. */
    void onScale() throws Exception {
        hands.type(one(shop.plus()));
        hands.press(KeyCode.ENTER);
        hands.until("the scale is asked", () -> hands.sees("weigh"));
        long before = due();
        shop.devices().scale().load(200 + random.nextInt(2_000));
        hands.until("it is weighed", () -> due() != before);
        shop.devices().scale().load(0);
        hands.settle();
    }

    private void scanned(String code) throws Exception {
        long before = due();
        lastCode = code;
        hands.scan(code, code + " is in the basket", () -> due() != before);
    }

    /** Presses the digit of the choice that is called so; false if there is none. */
    boolean choose(String called) throws Exception {
        List<String> choices = hands.choices("choice");
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).startsWith(called)) {
                hands.type(Integer.toString(i + 1));
                return true;
            }
        }
        return false;
    }

    /**
     * Pays what is left in cash; all of it if the till refuses what was tendered before. What went
     * into the drawer.
     */
    long payRest() throws Exception {
        long cash = 0;
        for (int i = 0; i < 3 && hands.sees("payment"); i++) {
            if (hands.fen("pay-left") == 0) {
                hands.press(KeyCode.DELETE, KeyCode.DELETE, KeyCode.DELETE);
            }
            cash = hands.fen("pay-left");
            tender("CASH");
            hands.type(yuan(cash));
            hands.press(KeyCode.ENTER);
            approveIfAsked();
        }
        return cash;
    }

    /** Asks for the money of what is in the basket; what is due. */
    long toPay() throws Exception {
        long due = due();
        basket = hands.basket();
        hands.press(KeyCode.F9);
        return due;
    }

    /** As much of it as may be is paid with points, if the till lets it. */
    void points() throws Exception {
        hands.press(KeyCode.F12);
        hands.until(
                "points are asked or refused",
                () -> hands.sees("entry-confirm") || !hands.said().code().isEmpty());
        if (hands.sees("entry-confirm")) {
            hands.press(KeyCode.ENTER);
        }
        if (hands.hasSheets()) {
            hands.press(KeyCode.ESCAPE);
        }
    }

    /** Pays what is due in cash, and puts the receipt away. */
    void payCash() throws Exception {
        long due = toPay();
        if (hands.sees("payment")) {
            tender("CASH");
            if (random.nextBoolean()) {
                hands.type(yuan((due / 10_000 + 1) * 10_000));
            }
            hands.press(KeyCode.ENTER);
            approveIfAsked();
        }
        paid(due);
    }

    /** A sale was paid, so much of it in cash; its receipt is put away. */
    void paid(long cash) throws Exception {
        hands.until("the receipt is on the screen", () -> hands.sees("receipt"));
        count.cash(cash);
        count.sold(basket);
        hands.press(KeyCode.ESCAPE);
    }

    /** Chooses a way to pay in the open sheet. */
    void tender(String type) throws Exception {
        for (int i = 0; i < 6 && !hands.hasStyle("pay-" + type, "tender-chosen"); i++) {
            hands.press(KeyCode.TAB);
        }
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    static String yuan(long fen) {
        return fen / 100 + String.format(Locale.ROOT, ".%02d", fen % 100);
    }
}
