/** Devices of a till by their UnifiedPOS names; knows no shop. */
module linli.hardware {
    requires com.fazecast.jSerialComm;
    requires org.slf4j;

    exports linli.hardware;
    exports linli.hardware.serial;
    exports linli.hardware.simulator;
}
