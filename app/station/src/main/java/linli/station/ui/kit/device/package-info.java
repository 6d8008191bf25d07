/** Devices as a screen sees them: what it can ask of them, and what it is told. */
package linli.station.ui.kit.device;
