/** What all screens share: texts, figures, keys, status, look, and the pieces they are made of. */
package linli.station.ui.kit;
