/** Counter scales: protocols as pure logic, and a {@link linli.hardware.Scale} on a serial line. */
package linli.hardware.scale;
