package linli.station.backup;

import linli.core.Refusal;

/** Why there is no new backup, or nothing came back from one. The counter goes on. */
public enum BackupRefusal implements Refusal {
    /** The folder is not there, or not the one that was chosen: the stick may be pulled out. */
    BACKUP_FOLDER_GONE,
    /** The disk of the backups is full. */
    BACKUP_DISK_FULL,
    /** The disk of the backups cannot be written, or what was written reads differently. */
    BACKUP_DISK_FAILED,
    /** There is no backup in that folder. */
    NO_BACKUP_THERE,
    /** The recovery code is not the one that the backups were written with. */
    WRONG_RECOVERY_CODE,
    /** No backup in that folder is whole. */
    BACKUP_DAMAGED,
    /** Something lies already where the station is to be restored. */
    RESTORE_FOLDER_IN_USE;

    @Override
    public String code() {
        return name();
    }
}
