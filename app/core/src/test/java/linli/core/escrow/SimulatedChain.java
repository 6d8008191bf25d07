package linli.core.escrow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.core.act.Act;
import linli.core.escrow.SimulatedCentral.Purse;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.Unit;

/**
 * Stations and their central in virtual time, and between them a network that loses, doubles,
 * delays, reorders and cuts. Everything follows from the seed.
 */
final class SimulatedChain {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final int LATEST = 12;

    final List<SimulatedTill> tills = new ArrayList<>();
    final List<MemberId> members = new ArrayList<>();
    final SimulatedCentral central = new SimulatedCentral(START);
    private final Random random;
    private final List<Message> wire = new ArrayList<>();
    private LocalDate today = START;
    private boolean faults = true;
    private long now;

    /** Something on its way: delivered at that step, unless the station is cut off then. */
    private record Message(long at, SimulatedTill till, Runnable delivery) {}

    SimulatedChain(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            tills.add(new SimulatedTill(new StationId("station-" + i), START));
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            members.add(new MemberId("member-" + i));
            central.admit(members.getLast(), any(tills).id);
        }
    }

    /** All that all members have, by unit. */
    List<Purse> purses() {
        List<Purse> purses = new ArrayList<>();
        for (MemberId member : members) {
            for (Unit unit : Unit.values()) {
                purses.add(new Purse(member, unit));
            }
        }
        return purses;
    }

    /** One thing happens somewhere. */
    void step() {
        SimulatedTill till = any(tills);
        MemberId member = any(members);
        Unit unit = random.nextBoolean() ? Unit.POINTS : Unit.FEN;
        switch (random.nextInt(17)) {
            case 0, 1 -> till.earn(member, 1 + random.nextInt(900), random.nextInt(12));
            case 2, 3 -> till.spend(member, unit, 1 + random.nextInt(900));
            case 4 -> till.clawBack(member, 1 + random.nextInt(60));
            case 5 -> till.online = !till.online || random.nextInt(3) > 0;
            case 6 -> ask(till, member, unit, 1 + random.nextInt(1500));
            case 7 -> settle(till, false);
            case 8 -> till.acknowledged = random.nextLong(till.acknowledged + 1);
            case 9 -> rarely();
            case 10, 11, 12 -> upload(till);
            case 13 -> till.topUp(member, 1 + random.nextInt(900), random.nextInt(12));
            default -> read(till);
        }
        deliver();
    }

    /** The faults stop, and everything is given the time that it needs. */
    void heal() {
        faults = false;
        tills.forEach(till -> till.online = true);
        now += LATEST;
        deliver();
        central.endWishes();
        tills.forEach(till -> till.turnTo(today));
        for (int i = 0; i < 12; i++) {
            central.turnTo(today);
            for (SimulatedTill till : tills) {
                upload(till);
                deliver();
                read(till);
                deliver();
                settle(till, false);
            }
        }
    }

    /** What is on the wire arrives, or not. */
    private void deliver() {
        now++;
        List<Message> due = wire.stream().filter(message -> message.at() <= now).toList();
        wire.removeAll(due);
        for (Message message : due) {
            if (message.till().online) {
                message.delivery().run();
            }
        }
        if (!faults && !wire.isEmpty()) {
            deliver();
        }
    }

    private void rarely() {
        switch (random.nextInt(5)) {
            case 0 -> central.endWishes();
            case 1 -> central.move(any(members), any(tills).id);
            case 2 -> central.turnTo(today);
            default -> {
                today = today.plusDays(1);
                any(tills).turnTo(today.minusDays(random.nextInt(2)));
            }
        }
    }

    private void upload(SimulatedTill till) {
        long after = till.acknowledged;
        List<Act> acts =
                List.copyOf(till.journal.subList(Math.toIntExact(after), till.journal.size()));
        List<Act> cut = acts.subList(0, random.nextInt(acts.size() + 1));
        send(
                till,
                () -> {
                    long applied = central.take(till.id, after, faults ? cut : acts);
                    send(till, () -> till.acknowledged = Math.max(till.acknowledged, applied));
                });
    }

    /** Only the answer to the last question counts: the others were given up. */
    private void read(SimulatedTill till) {
        long question = ++till.asked;
        send(
                till,
                () -> {
                    var items = central.feed(till.id);
                    send(
                            till,
                            () -> {
                                if (till.asked == question) {
                                    till.told.putAll(items);
                                    settle(till, true);
                                }
                            });
                });
    }

    /** The answer comes beside the feed, and may be older than what the feed told since. */
    private void ask(SimulatedTill till, MemberId member, Unit unit, long points) {
        send(
                till,
                () -> {
                    central.ask(till.id, member, unit, points);
                    var item = central.item(till.id, member);
                    send(
                            till,
                            () -> {
                                till.told.put(member, item);
                                settle(till, true);
                            });
                });
    }

    private static void settle(SimulatedTill till, boolean onlyNow) {
        if (till.online) {
            till.settle(onlyNow);
        }
    }

    private void send(SimulatedTill till, Runnable delivery) {
        int copies = !faults ? 1 : random.nextInt(5) == 0 ? 0 : random.nextInt(5) == 0 ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            wire.add(new Message(now + (faults ? random.nextInt(LATEST) : 0), till, delivery));
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
