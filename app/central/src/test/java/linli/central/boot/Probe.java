package linli.central.boot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import linli.central.http.Route;

/**
 * An endpoint of the central as somebody finds it who means ill: who may ask it, and a request that
 * it would answer.
 *
 * @param target the path with its query, with parameters filled in
 * @param body plain; empty where there is none
 */
record Probe(Route route, Asker asker, String target, String body) {

    /** Who an endpoint is for. */
    enum Asker {
        STATION,
        HEADQUARTERS,
        ANYBODY;

        static Asker of(String path) {
            if (path.startsWith("/v1/hq/")) {
                return HEADQUARTERS;
            }
            boolean open = !path.startsWith("/v1/") || path.equals("/v1/enrolments");
            return open ? ANYBODY : STATION;
        }
    }

    String name() {
        return route.method() + " " + route.path();
    }

    boolean hasBody() {
        return route.maxBytes() > 0;
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    Probe at(String other) {
        return new Probe(route, asker, other, body);
    }

    Probe with(String other) {
        return new Probe(route, asker, target, other);
    }

    /** The places of ids in the target: after a slash where the route has a parameter, or a =. */
    List<String> withEachIdReplaced(String id) {
        List<String> targets = new ArrayList<>();
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        String[] wanted = route.path().split("/", -1);
        String[] given = path.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                String[] other = given.clone();
                other[i] = id;
                targets.add(String.join("/", other) + (query < 0 ? "" : target.substring(query)));
            }
        }
        if (query >= 0) {
            String[] parameters = target.substring(query + 1).split("&", -1);
            for (int i = 0; i < parameters.length; i++) {
                String[] other = parameters.clone();
                other[i] = parameters[i].replaceAll("=.*", "=") + id;
                targets.add(path + "?" + String.join("&", other));
            }
        }
        return targets;
    }
}
