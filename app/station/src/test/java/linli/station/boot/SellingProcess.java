package linli.station.boot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.station.journal.LocalDisk;
import linli.station.store.Mapping;

/**
 * Stations in a process of their own, each in its own folder and on its own writer, that sell until
 * they are killed and print what they showed.
 */
final class SellingProcess implements Runnable {

    /** Nanoseconds between two acts: without a pause, at a busy counter, at a quiet one. */
    private static final long[] PAUSES = {0, 4_000_000, 40_000_000};

    /** Sells by the clock of the machine, which nobody vouches for, and not by one that stands. */
    private static final boolean REAL_CLOCK = Boolean.getBoolean("realClock");

    private final int number;
    private final Path folder;
    private final Random random;
    private final Mapping mapping;

    private SellingProcess(int number, Path folder, Random random, Mapping mapping) {
        this.number = number;
        this.folder = folder;
        this.random = random;
        this.mapping = mapping;
    }

    /** Takes the folder of all stations, how many there are, and a seed. */
    public static void main(String[] arguments) throws InterruptedException {
        Thread.ofPlatform().daemon().start(SellingProcess::endWithStarter);
        Path folder = Path.of(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[2]));
        Mapping mapping = new Mapping(task -> Thread.ofPlatform().start(task));
        List<Thread> stations = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Path own = folder.resolve(Integer.toString(i));
            Random chance = new Random(random.nextLong());
            stations.add(Thread.ofPlatform().start(new SellingProcess(i, own, chance, mapping)));
        }
        for (Thread station : stations) {
            station.join();
        }
    }

    /** If whoever started it is gone, nobody would ever kill it. */
    private static void endWithStarter() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("nobody is there any more: " + e);
        }
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void run() {
        try {
            sell(Till.openSharing(folder, new LocalDisk(), mapping));
        } catch (IOException | RuntimeException e) {
            System.out.println("FAILED " + number + " " + e);
        }
    }

    private void sell(Till till) {
        till.onReply(this::show);
        till.vouchForDate(!REAL_CLOCK);
        System.out.println("OPEN " + number);
        long pause = PAUSES[random.nextInt(PAUSES.length)];
        List<MemberId> members = new ArrayList<>();
        while (true) {
            if (REAL_CLOCK) {
                till.setClock(Instant.now());
            }
            if (members.isEmpty() || random.nextInt(20) == 0) {
                register(till).ifPresent(members::add);
            }
            Optional<MemberId> buyer =
                    members.isEmpty() || random.nextInt(4) == 0
                            ? Optional.empty()
                            : Optional.of(members.get(random.nextInt(members.size())));
            till.trySale(TestShop.sale(buyer, 1 + random.nextInt(9)));
            buyer.ifPresent(member -> rewards(till, member));
            LockSupport.parkNanos(pause);
        }
    }

    /** Now and then a redemption, a cancelling or a draw, refused or not. */
    private void rewards(Till till, MemberId member) {
        Identification shown = new Identification(member, Identification.Kind.ROTATING_CODE, "");
        switch (random.nextInt(12)) {
            case 0 -> till.tryRedeem(shown, "EGG", 200);
            case 1 -> till.tryRedeem(shown, "GIFT", 0);
            case 2 -> till.tryDraw(shown);
            case 3 -> till.tryCancel(new ActId("none"));
            default -> {}
        }
    }

    private Optional<MemberId> register(Till till) {
        String phone = "139" + (10_000_000 + random.nextInt(90_000_000));
        if (till.find(new ScannedCode.LastFour(phone.substring(7)))
                instanceof Found.MemberFound(var visit)) {
            return Optional.of(visit.member().id());
        }
        return till.tryRegister(new Profile("陈兰", phone, Optional.empty()))
                        instanceof Outcome.Accepted<Act.MemberRegistered>(var registered)
                ? Optional.of(registered.member().id())
                : Optional.empty();
    }

    private void show(Object reply) {
        if (reply instanceof Outcome.Accepted<?>(Act act)) {
            System.out.println(
                    "DONE " + number + " " + act.occasion().act().value() + " " + what(act));
        } else if (reply instanceof Outcome.Refused<?>(var refusal)) {
            System.out.println("REFUSED " + number + " " + refusal.code());
        }
    }

    /** What is compared of an act. */
    static String what(Act act) {
        return act instanceof Act.SaleCompleted sale
                ? Long.toString(sale.sale().net().fen())
                : "no-money";
    }
}
