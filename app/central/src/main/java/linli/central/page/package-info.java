/** The page on a member's phone. */
@NullMarked
package linli.central.page;

import org.jspecify.annotations.NullMarked;
