/** 提货: handing over orders that were paid online. */
package linli.station.ui.pickup;
