package linli.station.boot.till;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linli.core.Refusal;
import linli.station.background.Background;
import linli.station.boot.BackupStanding;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceStanding;
import linli.station.sync.SyncFault;
import linli.station.sync.SyncStatus;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.StationStatus.Arriving;
import linli.station.ui.kit.StationStatus.Backup;
import linli.station.ui.kit.StationStatus.Device;
import linli.station.ui.kit.StationStatus.Network;
import linli.station.ui.kit.StationStatus.Unsent;

/** Brings what sync and devices say to the status on the screen. Callable from any thread. */
public final class StatusBoard {

    /** What the pill of the network says already. */
    private static final Set<SyncFault> ORDINARY =
            EnumSet.of(
                    SyncFault.NOT_ENROLLED,
                    SyncFault.CENTRAL_UNREACHABLE,
                    SyncFault.CENTRAL_FAILING);

    private final Background background;
    private final StationStatus status;

    public StatusBoard(Background background, StationStatus status) {
        this.background = background;
        this.status = status;
    }

    /** Journal and feed stand like that. */
    public void show(SyncStatus sync) {
        Network network =
                switch (sync.network()) {
                    case NOT_ENROLLED -> Network.ALONE;
                    case OFFLINE -> Network.OFFLINE;
                    case ONLINE -> Network.ONLINE;
                };
        Optional<Refusal> problem =
                Stream.of(sync.journalFault(), sync.feedFault(), sync.clockFault())
                        .flatMap(Optional::stream)
                        .filter(fault -> !ORDINARY.contains(fault))
                        .<Refusal>map(fault -> fault)
                        .findFirst();
        Unsent unsent = new Unsent(Math.toIntExact(sync.unsent()), sync.oldestUnsent());
        Optional<Arriving> arriving =
                sync.snapshot().map(some -> new Arriving(some.received(), some.of()));
        background.onScreen(() -> {
            status.network(network);
            status.arriving().set(arriving);
            status.syncProblem().set(problem);
            status.unsent().set(unsent);
        });
    }

    /** The backups stand like that. */
    public void show(BackupStanding standing) {
        Backup backup =
                new Backup(
                        standing.place().map(Path::toString).orElse(""),
                        standing.at(),
                        standing.trouble());
        background.onScreen(() -> status.backup().set(backup));
    }

    /** A device stands like that. */
    public void show(DeviceStanding standing) {
        switch (standing.how()) {
            case OFF, NO_PORT -> show(standing.role(), Device.NOT_CONFIGURED);
            case READY -> show(standing.role(), Device.READY);
            case FAULT -> show(standing.role(), Device.LOST);
            case OPENING -> {}
        }
    }

    private void show(DeviceRole role, Device device) {
        background.onScreen(() -> {
            switch (role) {
                case SCANNER -> status.scanner().set(device);
                case PRINTER -> status.printer().set(device);
                case SCALE -> status.scale().set(device);
                case WEDGE, POLE_DISPLAY, CUSTOMER_WINDOW -> {}
            }
        });
    }

    /** The station belongs to that shop. */
    void showShop(Optional<String> name) {
        background.onScreen(() -> status.shop().set(name.orElse("")));
    }
}
