/** Finding out which device is behind which port, as far as it can be known. */
package linli.hardware.detection;
