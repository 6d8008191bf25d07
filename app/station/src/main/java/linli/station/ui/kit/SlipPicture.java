package linli.station.ui.kit;

/** A picture of printed paper, one pixel to a dot, row by row as {@code 0xAARRGGBB}. */
public final class SlipPicture {

    private final int width;
    private final int height;
    private final int[] pixels;

    /** Of that size; {@code pixels} is not copied and must not be changed afterwards. */
    public SlipPicture(int width, int height, int[] pixels) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " is " + pixels.length);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** Dots from left to right. */
    public int width() {
        return width;
    }

    /** Dots from top to bottom. */
    public int height() {
        return height;
    }

    /** Copies the rows into an image through {@code to}. */
    public void drawTo(Canvas to) {
        to.setPixels(0, 0, width, height, pixels, width);
    }

    /** Takes pixels. */
    public interface Canvas {

        /** Sets a rectangle of pixels, whose rows begin {@code stride} pixels from each other. */
        void setPixels(int x, int y, int width, int height, int[] pixels, int stride);
    }
}
