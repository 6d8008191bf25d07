/** Receipt printing in ESC/POS: documents to bytes, and bytes back to lines and a picture. */
package linli.hardware.escpos;
