package linli.station.boot.till;

/** The window without a display: JavaFX on the Monocle platform, drawn in memory. */
public final class Headless {

    private Headless() {}

    /** Whether this machine can show a window. */
    public static boolean hasDisplay() {
        boolean unix = !System.getProperty("os.name", "").matches("(Windows|Mac).*");
        return !unix
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /** Makes the toolkit draw in memory; before it starts. */
    public static void use(int width, int height) {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", width + "x" + height + "-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
