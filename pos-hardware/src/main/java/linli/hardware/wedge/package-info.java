/** A scanner that types: keys and times in, codes and a person's typing out. */
package linli.hardware.wedge;
