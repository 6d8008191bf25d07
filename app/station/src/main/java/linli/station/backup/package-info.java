/** Copies of a station on another disk: written beside the counter, read when the disk is lost. */
@NullMarked
package linli.station.backup;

import org.jspecify.annotations.NullMarked;
