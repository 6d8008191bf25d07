package linli.station.store;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.core.act.ActId;
import linli.core.member.StationId;
import linli.core.rulebook.RuleBook;
import linli.station.journal.ActCodec;
import linli.station.journal.Disk;
import linli.station.journal.MemberKeyFile;
import linli.station.store.h2.StoreKey;
import linli.station.store.h2.Texts;

/**
 * What a store works with.
 *
 * @param folder where H2 and its checkpoint lie
 * @param key 32 secret bytes from a file elsewhere
 * @param epoch of the journal that is written, from 1
 * @param carried how many of its first entries the central had from earlier epochs
 * @param receiptCodes the code on the receipt of an act, all digits
 * @param builtIn the rule book used while the central shared none
 * @param printing whether what is done now is to be printed: without a printer it is not
 * @param background makes rows while others are written
 * @param mapping may be shared with other stores and is closed after them
 * @param listener told on the thread where it happens
 */
public record StoreNeeds(
        Disk disk,
        Path folder,
        StoreKey key,
        StationId station,
        int epoch,
        long carried,
        ActCodec acts,
        Texts texts,
        MemberKeyFile keys,
        Function<ActId, String> receiptCodes,
        RuleBook builtIn,
        BooleanSupplier printing,
        Executor background,
        Mapping mapping,
        Consumer<StoreEvent> listener) {}
