/**
 * The tables of the central server, and nobody else's business how they look: work is done in a
 * {@link linli.central.store.Transaction}, which offers them by what they hold.
 */
@NullMarked
package linli.central.store;

import org.jspecify.annotations.NullMarked;
