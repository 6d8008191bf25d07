/** Points that stations hold: what they ask for, what is recalled, what ends, what is given up. */
@NullMarked
package linli.central.escrow;

import org.jspecify.annotations.NullMarked;
