/** Puts the central server together: its options, keys and commands. */
@NullMarked
package linli.central.boot;

import org.jspecify.annotations.NullMarked;
