/** Who the central is, and which stations it has taken in. */
@NullMarked
package linli.central.trust;

import org.jspecify.annotations.NullMarked;
