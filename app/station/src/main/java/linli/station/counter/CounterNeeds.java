package linli.station.counter;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
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
 * @param writer runs one task after the other and never interrupts one
 * @param screen runs on the screen's thread
 */
public record CounterNeeds(
        StationId station,
        Journal journal,
        StationStore store,
        ActCodec acts,
        MemberKeyFile keys,
        AbsentMembers absentMembers,
        InstantSource clock,
        Supplier<String> ids,
        RandomGenerator random,
        Runnable journalGrew,
        Executor writer,
        Executor screen) {}
