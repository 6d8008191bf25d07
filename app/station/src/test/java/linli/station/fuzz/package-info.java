/**
 * Fuzz targets of everything that reads bytes from outside: each is a static {@code
 * fuzzerTestOneInput} for Jazzer ({@code installer/fuzz}), and is run on its corpus by every build.
 */
package linli.station.fuzz;
