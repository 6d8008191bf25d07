/** Pole displays for the customer. */
package linli.hardware.display;
