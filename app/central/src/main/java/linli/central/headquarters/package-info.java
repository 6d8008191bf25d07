/** What people at headquarters tell the server and ask it. */
@NullMarked
package linli.central.headquarters;

import org.jspecify.annotations.NullMarked;
