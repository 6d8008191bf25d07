package linli.central.http;

/**
 * Where an endpoint is found.
 *
 * @param method {@code GET}, {@code POST} or {@code PUT}
 * @param path with parameters as {@code {id}}
 * @param maxBytes of the body, as sent and after inflating; 0 where there is none
 */
public record Route(String method, String path, int maxBytes, Endpoint endpoint) {}
