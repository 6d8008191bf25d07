package linli.simulation.boot;

/** A request as it lies on the wire; the body as sent. */
record WireRequest(String method, String target, String authorization, byte[] body) {}
