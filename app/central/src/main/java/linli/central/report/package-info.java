/** Shows headquarters what a proposed rule book would have done: as a table, a page, a picture. */
@NullMarked
package linli.central.report;

import org.jspecify.annotations.NullMarked;
