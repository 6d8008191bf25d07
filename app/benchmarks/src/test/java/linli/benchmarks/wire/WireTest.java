package linli.benchmarks.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real stations, a real central and a real PostgreSQL, with a network that delays, cuts, doubles
 * and swallows, and processes that are killed in the middle of what they do. After each round the
 * network heals, and everything must be there, once, on both sides.
 */
class WireTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int ROUNDS = Integer.getInteger("rounds", LONG ? 200 : 2);
    private static final int ROUNDS_IN_A_SHOP = 25;

    @TempDir Path folder;

    /** What is killed in a round, or cut. */
    private enum Blow {
        STATIONS,
        CENTRAL,
        POSTGRES,
        DATABASE_LINE,
        NOTHING
    }

    private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);

    @Test
    void nothingIsLostDoubledOrOverspentWhateverBreaks() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int round = 0;
        List<String> acts = new ArrayList<>();
        long start = System.nanoTime();
        while (round < ROUNDS) {
            Path own = Files.createDirectories(folder.resolve("shop-" + round));
            try (WiredShop shop = new WiredShop(own, random)) {
                int last = Math.min(ROUNDS, round + ROUNDS_IN_A_SHOP);
                for (; round < last; round++) {
                    play(shop, random, "seed " + seed + " round " + round, round);
                }
                if (LONG) {
                    shop.verifyByCommand();
                }
                acts.add(shop.acts());
            }
        }
        report(
                String.format(
                        Locale.ROOT,
                        "| stations, central and PostgreSQL on a bad network | %,d rounds | %d | 0"
                                + " | %,d s | killed or cut: %s; %s |%n",
                        ROUNDS,
                        seed,
                        seconds(start),
                        blows,
                        String.join("; ", acts)));
    }

    private void play(WiredShop shop, Random random, String when, int round) throws Exception {
        long start = System.nanoTime();
        Mischief mischief = new Mischief(new Random(random.nextLong()));
        shop.misbehave(mischief);
        shop.sell();
        List<Blow> dealt = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            pass(300 + random.nextInt(LONG ? 1200 : 600));
            Blow blow = blow(random, round, i);
            if (!dealt.contains(blow)) {
                dealt.add(blow);
                deal(shop, blow);
            }
        }
        pass(random.nextInt(600));
        mend(shop, dealt);
        shop.drain(when);
        long drained = seconds(start);
        shop.reckon(when);
        dealt.forEach(blow -> blows.merge(blow, 1, Integer::sum));
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %d s, drained after %d s |%n",
                when,
                dealt,
                mischief,
                shop.acts(),
                seconds(start),
                drained);
    }

    /** The first rounds deal each blow once. */
    private static Blow blow(Random random, int round, int place) {
        Blow[] all = Blow.values();
        return round < 2 ? all[(2 * round + place) % all.length] : all[random.nextInt(all.length)];
    }

    private static void deal(WiredShop shop, Blow blow) throws IOException {
        switch (blow) {
            case STATIONS -> shop.killStations();
            case CENTRAL -> shop.killCentral();
            case POSTGRES -> shop.killPostgres();
            case DATABASE_LINE -> shop.line().cut();
            case NOTHING -> shop.wire().breakOff();
        }
    }

    private static void mend(WiredShop shop, List<Blow> dealt) {
        if (dealt.contains(Blow.POSTGRES)) {
            shop.restartPostgres();
        }
        if (dealt.contains(Blow.CENTRAL)) {
            shop.restartCentral();
        }
        if (dealt.contains(Blow.STATIONS)) {
            shop.restartStations();
        }
    }

    private static void pass(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static void report(String line) throws IOException {
        System.out.print(line);
        String file = System.getProperty("linli.faults.table", "");
        if (!file.isEmpty()) {
            Files.writeString(
                    Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
