package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import linli.contract.v1.feed.Cursor;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.checkout.HeldSale;
import linli.core.checkout.HeldSales;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.refund.TicketSummary;
import linli.station.boot.WrittenJournal.Written;
import linli.station.journal.SimulatedDisk;
import linli.station.store.Mapping;
import linli.station.store.StoreEvent;
import linli.station.store.h2.SimulatedFiles;
import linli.station.store.h2.StoreDump;

/** A whole station on a simulated disk: what it does, how its power fails, and what is left. */
final class SimulatedStation implements Closeable {

    private static final MemberId WANG = new MemberId("member-1");
    private static final Map<String, String> FEED =
            Map.of(
                    "product", "sku, name, product",
                    "member", "member_id, number",
                    "account", "member_id, account",
                    "pickup_order", "order_id, pickup_order");

    private final Path folder;
    private final Mapping mapping;
    private final List<StoreEvent> events = new ArrayList<>();
    private final Map<String, String> shown;
    private SimulatedDisk disk;
    private Closeable files;
    private Optional<Till> open = Optional.empty();
    private int unshown;

    private SimulatedStation(
            Path folder, Mapping mapping, SimulatedDisk disk, Map<String, String> shown) {
        this.folder = folder;
        this.mapping = mapping;
        this.disk = disk;
        this.files = SimulatedFiles.of(disk);
        this.shown = shown;
    }

    /** A station on an empty disk. {@code folder} is where its lock lies. */
    static SimulatedStation fresh(Path folder, Mapping mapping) {
        return new SimulatedStation(folder, mapping, new SimulatedDisk(), new TreeMap<>());
    }

    /** Another one with the same past, on a disk of its own. */
    SimulatedStation copy() {
        return new SimulatedStation(folder, mapping, disk.copy(), new TreeMap<>(shown));
    }

    SimulatedDisk disk() {
        return disk;
    }

    /** What the store said since the start. */
    List<StoreEvent> events() {
        return events;
    }

    /** Opens the station, gives it what the central shares, and closes it again. */
    void begin(Random random, int acts) throws IOException {
        openTill();
        note(till().tryShift(20_000));
        till().stock();
        for (int i = 0; i < acts; i++) {
            act(random);
        }
        closeTill();
    }

    /**
     * A first day on a disk that fails now and then: whoever opens, asks or closes in vain asks
     * once more, as a person would.
     */
    void aDayOfFaults(Random random, int acts) throws IOException {
        try {
            openTill();
        } catch (IOException | RuntimeException e) {
            openTill();
        }
        twice(() -> note(till().tryShift(20_000)));
        twice(() -> till().stock());
        for (int i = 0; i < acts; i++) {
            twice(() -> doSomething(random));
        }
        try {
            closeTill();
        } catch (IOException | RuntimeException e) {
            // A station that cannot close says so; what it accepted stays.
        }
    }

    /** Something that may fail. */
    private interface Attempt {
        void make() throws IOException;
    }

    private void twice(Attempt attempt) throws IOException {
        try {
            attempt.make();
        } catch (IOException | RuntimeException e) {
            if (open.isEmpty()) {
                openTill();
            }
            attempt.make();
        }
    }

    /** Does this and that until the power fails, at most so many things. */
    void workUntilCut(Random random, int things) {
        try {
            openTillAndShift();
            if (random.nextBoolean()) {
                // As after 45 seconds of uptime: what no version needs any more is written over.
                StoreDump.say(place(), key(), "set retention_time 0");
            }
            for (int i = 0; i < things && !disk.isDead(); i++) {
                doSomething(random);
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            if (!disk.isDead()) {
                throw new AssertionError("Failed though there was power", e);
            }
        }
    }

    /** Cuts the power now if it has not failed yet; goes on with what is left of the disk. */
    void cut(Random random) throws IOException {
        goOnWith(() -> disk.afterPowerCut(random));
    }

    /** Kills the station now; goes on with everything that it had written. */
    void kill() throws IOException {
        goOnWith(disk::afterKill);
    }

    private void goOnWith(Supplier<SimulatedDisk> left) throws IOException {
        StoreDump.say(place(), key(), "shutdown immediately");
        if (open.isPresent()) {
            till().abandon();
            open = Optional.empty();
        }
        files.close();
        disk = left.get();
        files = SimulatedFiles.of(disk);
        unshown++;
    }

    private void doSomething(Random random) throws IOException {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> StoreDump.say(place(), key(), "checkpoint");
            case 6 -> till().station().store().copy();
            case 5 -> {
                closeTill();
                openTill();
            }
            default -> act(random);
        }
    }

    private void act(Random random) {
        switch (random.nextInt(15)) {
            case 0 -> note(till().moveCash(TestTill.movement(random)));
            case 1 -> changeShifts(random);
            default -> serve(random);
        }
    }

    /** A shift whose closing nobody was shown is followed by one that somebody is. */
    private void openTillAndShift() throws IOException {
        openTill();
        if (till().isBetweenShifts()) {
            note(till().tryShift(20_000));
        }
    }

    /** Whoever closes a shift opens the next one; else an act would, which nobody is shown. */
    private void changeShifts(Random random) {
        Outcome<Act.ShiftClosed> closed = till().closeShift(TestTill.closing(random));
        note(closed);
        if (closed instanceof Outcome.Accepted<Act.ShiftClosed>) {
            unshown++;
            openShift();
        }
    }

    private void openShift() {
        Outcome<Act.ShiftOpened> opened = till().tryShift(20_000);
        note(opened);
        if (opened instanceof Outcome.Accepted<Act.ShiftOpened>) {
            unshown--;
        }
    }

    private void serve(Random random) {
        Optional<MemberId> buyer = Optional.of(WANG).filter(member -> random.nextBoolean());
        note(
                switch (random.nextInt(16)) {
                    case 0 ->
                            till().tryRegister(
                                            new Profile(
                                                    "陈兰",
                                                    "139"
                                                            + (10_000_000
                                                                    + random.nextInt(90_000_000)),
                                                    Optional.empty()));
                    case 1 -> till().tryHandOver("order-1", 1);
                    case 2 -> till().trySaleForPoints(WANG, 100, shown(random));
                    case 3 -> till().tryRedeem(shown(random), "EGG", 200);
                    case 4 -> till().tryDraw(shown(random));
                    case 5 -> cancelLatest();
                    case 6 -> takeBack(random);
                    case 7 -> till().tryHold(TestShop.sale(buyer, 1 + random.nextInt(9)));
                    case 8 -> recallOldest();
                    case 9 -> till().trySplitSale(TestShop.sale(buyer, 9), 1 + random.nextInt(900));
                    default -> till().trySale(TestShop.sale(buyer, 1 + random.nextInt(9)));
                });
    }

    private static Identification shown(Random random) {
        String serial = "serial-" + random.nextInt(1_000_000);
        return new Identification(WANG, Identification.Kind.ROTATING_CODE, serial);
    }

    /** Refused where nothing is aside. */
    private Outcome<? extends Act> recallOldest() {
        List<HeldSale> aside = till().heldSales();
        return till().tryRecall(aside.isEmpty() ? new ActId("none") : aside.getFirst().id())
                .map(HeldSales.Recalled::act);
    }

    /** Refused where nothing stands. */
    private Outcome<? extends Act> cancelLatest() {
        List<Act.RewardRedeemed> standing = till().recent(WANG);
        ActId latest =
                standing.isEmpty() ? new ActId("none") : standing.getFirst().redemption().id();
        return till().tryCancel(latest);
    }

    /** A part of one of the last tickets, if there is one and anything of it is left. */
    private Outcome<? extends Act> takeBack(Random random) {
        List<TicketSummary> tickets =
                till().tickets(Optional.empty(), "").stream()
                        .filter(each -> each.kind().isTicket())
                        .toList();
        ActId ticket =
                tickets.isEmpty()
                        ? new ActId("none")
                        : tickets.get(random.nextInt(tickets.size())).act();
        return random.nextInt(4) == 0
                ? till().tryUndo(ticket)
                : till().tryRefund(ticket, 1 + random.nextInt(2), 1);
    }

    private void note(Outcome<? extends Act> outcome) {
        if (outcome instanceof Outcome.Accepted<? extends Act>(Act act)) {
            shown.put(act.occasion().act().value(), SellingProcess.what(act));
        }
    }

    /**
     * Opens what is left: everything shown is there, nothing else but what may just have been done,
     * and H2 is what the journal and the feed say.
     */
    void assertWhole(boolean verify) throws IOException {
        openTillAndShift();
        List<Written> written = written();
        Map<String, String> found = new TreeMap<>();
        written.forEach(entry -> found.put(entry.act(), FoldedJournal.net(entry)));
        assertThat(found).containsAllEntriesOf(shown);
        assertThat(found.size() - shown.size()).isBetween(0, unshown);
        shown.putAll(found);
        unshown = 0;
        assertFolded(written);
        if (till().station().inbox().cursor().equals(Cursor.START)) {
            till().stock();
        }
        assertFeed();
        if (verify) {
            assertThat(till().verify().discrepancies()).isEmpty();
        }
        note(till().trySale(TestShop.sale(Optional.of(WANG), 2)));
        assertThat(written()).hasSize(written.size() + 1);
        assertFolded(written());
    }

    private void assertFolded(List<Written> written) {
        assertThat(StoreDump.rows(place(), key(), FoldedJournal.COLUMNS))
                .isEqualTo(FoldedJournal.of(written));
    }

    private void assertFeed() {
        Map<String, List<String>> feed = StoreDump.rows(place(), key(), FEED);
        assertThat(feed.get("product")).hasSize(2);
        assertThat(feed.get("product").getFirst()).startsWith("P-1|上海青|{\"sku\":\"P-1\"");
        assertThat(feed.get("member")).containsExactly("member-1|1001");
        assertThat(feed.get("account")).hasSize(1);
        assertThat(feed.get("account").getFirst()).contains("\"points\":500");
        assertThat(feed.get("pickup_order")).hasSize(1);
        assertThat(till().visit(WANG).member().profile().name()).isEqualTo("王小明");
    }

    private List<Written> written() {
        return WrittenJournal.of(
                disk.list(folder.resolve("journal/1")).stream().map(disk::bytes).toList());
    }

    private void openTill() throws IOException {
        Till till = Till.openSharing(folder, disk, mapping);
        open = Optional.of(till);
        if (!disk.isDead()) {
            events.addAll(till.events());
        }
    }

    private void closeTill() throws IOException {
        Till till = till();
        open = Optional.empty();
        till.close();
    }

    private Till till() {
        return open.orElseThrow();
    }

    private String place() {
        return disk.scheme() + folder.resolve("store/linli");
    }

    private byte[] key() {
        return disk.bytes(folder.resolve("keys/store.key"));
    }

    /** The bytes of a file in its folder. */
    byte[] file(String name) {
        return disk.bytes(folder.resolve(name));
    }

    /** The bytes of a file without zeros at its end, which in a journal are room for entries. */
    static byte[] written(byte[] file) {
        int end = file.length;
        while (end > 0 && file[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(file, end);
    }

    /** Puts bytes into a file in its folder; removes it if there are none. */
    void swap(String name, Optional<byte[]> bytes) {
        Path file = folder.resolve(name);
        if (bytes.isPresent()) {
            disk.put(file, bytes.get());
        } else {
            disk.remove(file);
        }
    }

    /** Lives on for some acts and closes in good order. */
    void goOn(Random random, int acts) throws IOException {
        openTill();
        for (int i = 0; i < acts; i++) {
            act(random);
        }
        closeTill();
    }

    /** Opens and closes it until the power fails; what fails for another reason is a fault. */
    void startUntilCut() {
        try {
            openTill();
            closeTill();
        } catch (IOException | RuntimeException e) {
            if (!disk.isDead()) {
                throw new AssertionError("Failed though there was power", e);
            }
        }
    }

    /** Writes something else into rows of its store, which nobody opened in good order. */
    void alterStore() {
        StoreDump.say(place(), key(), "update account_change set member_id = '1'; shutdown");
    }

    /** Makes its store and the copy what the version before left behind. */
    void downgrade() {
        String before =
                "drop table print_job; drop table redemption; drop table cancelled_redemption; drop"
                    + " table drawn_prize; drop table receipt; drop table label; drop table"
                    + " held_sale; drop table recalled_sale; drop table drawer_change; drop table"
                    + " cash_movement; drop table shift_closing; alter table account drop column"
                    + " may_keep; drop index account_due; alter table account drop column due;"
                    + " delete from \"flyway_schema_history\" where \"version\" <> '1'; shutdown";
        StoreDump.say(place(), key(), before);
        byte[] store = file("store/linli.mv.db");
        CRC32C sum = new CRC32C();
        sum.update(store);
        String[] fields = text("store/checkpoint").lines().findFirst().orElseThrow().split(" ", -1);
        fields[3] = store.length + "-" + Long.toHexString(sum.getValue());
        String line = String.join(" ", fields);
        CRC32C crc = new CRC32C();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        String checkpoint = line + "\n" + Long.toHexString(crc.getValue()) + "\n";
        swap("store/checkpoint", Optional.of(checkpoint.getBytes(StandardCharsets.UTF_8)));
        ByteBuffer copy = ByteBuffer.allocate(store.length + 20).put(store);
        copy.putLong(0x4C494E4C49533031L).putLong(store.length).putInt((int) sum.getValue());
        swap("store/snapshot", Optional.of(copy.array()));
    }

    private String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    /** Writes the disk down, for whoever wants to look at it. */
    void keepIn(Path kept) {
        try {
            for (Path path : disk.paths()) {
                Path file = kept.resolve(folder.relativize(path).toString());
                Files.createDirectories(file.getParent());
                Files.write(file, disk.bytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        StoreDump.say(place(), key(), "shutdown immediately");
        if (open.isPresent()) {
            till().abandon();
        }
        files.close();
    }
}
