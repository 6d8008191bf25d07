/** Stations and a central composed anew, on machines that are simulated (decision 0040). */
package linli.simulation.boot;
