package linli.station.counter;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import linli.core.act.Act;
import linli.core.member.StationId;
import linli.station.journal.ActCodec;
import linli.station.journal.Journal;
import linli.station.journal.MemberKeyFile;
import linli.station.store.StationStore;

/**
 * What the counter works with.
 *
 * @param ids makes a UUIDv7 at each call
 * @param random of member numbers
 * @param journalGrew told after each entry that was written
 * @param done told of each act, on the writer, after its reply and after it was applied
 * @param dateIsRight whether the central or a leader says that the clock is right
 * @param writer runs one task after the other and never interrupts one
 * @param screen runs on the screen's thread
 */
public record CounterNeeds(
        StationId station,
        Journal journal,
        StationStore store,
        ActCodec acts,
        MemberKeyFile keys,
        Pins pins,
        AbsentMembers absentMembers,
        PointsElsewhere pointsElsewhere,
        InstantSource clock,
        Supplier<String> ids,
        RandomGenerator random,
        Runnable journalGrew,
        ObjLongConsumer<Act> done,
        BooleanSupplier dateIsRight,
        Executor writer,
        Executor screen) {}
