/** What the central answers over HTTP: who may ask, how much, and in which form. */
@NullMarked
package linli.central.http;

import org.jspecify.annotations.NullMarked;
