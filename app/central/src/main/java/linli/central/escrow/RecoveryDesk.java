package linli.central.escrow;

import linli.central.store.Publishing;
import linli.contract.v1.journal.RecoveryReport;
import linli.contract.v1.journal.RecoveryReport.Unheard;
import linli.core.member.StationId;

/** What headquarters see and decide after the central was restored from a backup. */
public final class RecoveryDesk {

    private final Publishing publishing;

    /** Of that database. */
    public RecoveryDesk(Publishing publishing) {
        this.publishing = publishing;
    }

    /** Whom nobody heard out yet. */
    public RecoveryReport report() {
        return new RecoveryReport(
                publishing.inTransaction((tx, news) ->
                        tx.recovery().unheard().stream()
                                .map(each ->
                                        new Unheard(
                                                each.station(),
                                                each.waitsFor().orElse(""),
                                                each.since()))
                                .toList()));
    }

    /**
     * Waits no longer for a station: a risk taken, since what it was given after the backup is
     * given out again.
     */
    public RecoveryReport giveUp(StationId station) {
        publishing.inTransaction((tx, news) -> {
            tx.recovery().heard(station);
            return station;
        });
        boolean ignored = publishing.lookWhetherRecovering();
        return report();
    }
}
