/** Tells each station what changed. */
@NullMarked
package linli.central.feed;

import org.jspecify.annotations.NullMarked;
