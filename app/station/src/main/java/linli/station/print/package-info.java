/** The print queue: what acts want on paper, the printer permitting and a person asking. */
package linli.station.print;
