package linli.station.boot;

import java.io.IOException;
import java.nio.file.Path;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.UploadBatch;
import linli.core.Outcome;
import linli.core.member.StationId;
import linli.station.boot.folder.Epoch;
import linli.station.boot.folder.IdentityFile;
import linli.station.boot.folder.KeyringFile;
import linli.station.boot.folder.SmallFile;
import linli.station.boot.folder.World;
import linli.station.boot.past.EpochChange;
import linli.station.boot.wire.ContractActs;
import linli.station.journal.ActCodec;
import linli.station.journal.DataFolder;
import linli.station.journal.Disk;
import linli.station.journal.MemberKeyFile;
import linli.station.sync.OwnHistory;
import linli.station.sync.StationIdentity;
import linli.station.sync.StationKeyring;

/** What the program's composition keeps to itself of a station's folder, for the simulation. */
public final class StationFolder {

    private StationFolder() {}

    /** Which epoch is written, and how many of its first entries the central had before. */
    public record Written(int number, long carried) {}

    /** The epoch that the file beside the keys names. */
    public static Written epoch(Disk disk, Path keys) throws IOException {
        Epoch epoch = Epoch.in(new SmallFile(disk, keys, "epoch"));
        return new Written(epoch.number(), epoch.carried());
    }

    /** Begins a new epoch with what the central has of the old ones (decision 0025). */
    public static boolean changeEpoch(
            Disk disk, DataFolder folder, StationId station, OwnHistory central, MemberKeyFile keys)
            throws IOException {
        EpochChange.History history =
                new EpochChange.History() {
                    @Override
                    public Outcome<JournalHeads> heads() {
                        return central.heads();
                    }

                    @Override
                    public Outcome<UploadBatch> page(int epoch, long after) {
                        return central.page(epoch, after);
                    }
                };
        return new EpochChange(disk, folder, station, history, (entries, of) -> {}).run(keys)
                instanceof Outcome.Accepted<Epoch>;
    }

    /** Keeps who a new station is. */
    public static void keep(Disk disk, Path keys, StationIdentity identity) throws IOException {
        IdentityFile.keep(new SmallFile(disk, keys, "station"), identity);
    }

    /** The station's keys as they lie there. */
    public static StationKeyring keyring(Disk disk, Path keys, World world) throws IOException {
        StationIdentity kept =
                IdentityFile.readOrMake(new SmallFile(disk, keys, "station"), false, world);
        return new KeyringFile(name -> new SmallFile(disk, keys, name), kept, world.random());
    }

    /** Acts as the journal holds them. */
    public static ActCodec codec(
            StationId station, int epoch, MemberKeyFile keys, MemberCipher cipher) {
        return new ContractActs(station, epoch, keys, cipher);
    }
}
