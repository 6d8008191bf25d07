package linli.hardware;

/** What a scale tells its listener, in the order it happened. */
public sealed interface ScaleEvent permits ScaleReading, StateChange {}
