/** The look of the window and the pieces that screens are drawn with. */
package linli.station.ui.kit.look;
