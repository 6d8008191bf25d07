/** Takes in what stations did: each entry exactly once, as facts. */
@NullMarked
package linli.central.intake;

import org.jspecify.annotations.NullMarked;
