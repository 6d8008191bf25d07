package linli.station.boot;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import linli.core.act.Act;
import linli.core.rulebook.RuleBook;
import linli.station.counter.AbsentMembers;
import linli.station.counter.PointsElsewhere;
import linli.station.journal.Disk;
import linli.station.store.Mapping;
import linli.station.store.StoreEvent;

/**
 * What a station finds around it.
 *
 * @param random fit for secrets, outside tests
 * @param ids makes a UUIDv7 at each call
 * @param writer runs one task after the other and never interrupts one
 * @param screen runs on the screen's thread
 * @param mapping is closed after the station
 * @param background makes rows while others are written
 * @param ruleBooks reads a rule book's document; empty if it is not valid
 * @param journalGrew told after each entry that was written
 * @param printing whether what is done now is to be printed
 * @param done told of each act, with its number, on the writer after its reply
 * @param dateIsRight whether the central or a leader says that the clock is right
 * @param storeEvents told on the thread where it happens
 */
record Surroundings(
        Disk disk,
        InstantSource clock,
        RandomGenerator random,
        Supplier<String> ids,
        Executor writer,
        Executor screen,
        Mapping mapping,
        Executor background,
        AbsentMembers absentMembers,
        PointsElsewhere pointsElsewhere,
        RuleBook builtIn,
        Function<String, Optional<RuleBook>> ruleBooks,
        Runnable journalGrew,
        BooleanSupplier printing,
        ObjLongConsumer<Act> done,
        BooleanSupplier dateIsRight,
        Consumer<StoreEvent> storeEvents) {}
