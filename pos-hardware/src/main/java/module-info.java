/** Devices of a till by their UnifiedPOS names; knows no shop. */
module linli.hardware {
    requires com.fazecast.jSerialComm;
    requires com.google.zxing;
    requires com.google.zxing.javase;
    requires transitive java.desktop;
    requires org.slf4j;

    exports linli.hardware;
    exports linli.hardware.barcode;
    exports linli.hardware.detection;
    exports linli.hardware.display;
    exports linli.hardware.escpos;
    exports linli.hardware.printer;
    exports linli.hardware.scale;
    exports linli.hardware.serial;
    exports linli.hardware.simulator;
    exports linli.hardware.wedge;
}
