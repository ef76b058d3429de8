package no.samsvar.app.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.app.Server;
import no.samsvar.app.people.Scene.Distance;
import no.samsvar.app.people.Scene.Situation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The routes of the running application, as its router knows them. */
final class Routes {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> PLACES =
            Set.of("round", "body", "region", "submission", "document", "upload", "link", "debate");

    private Routes() {}

    /**
     * @param consumes type that a request must have, or null for any
     */
    record Route(
            String method, String pattern, @Nullable Needs needs, @Nullable MediaType consumes) {
        String key() {
            return method + " " + pattern;
        }

        List<String> names() {
            List<String> names = new ArrayList<>();
            Matcher matcher = NAME.matcher(pattern);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        }

        boolean namesAPlace() {
            return names().stream().anyMatch(PLACES::contains);
        }

        /** What the names stand for there, or null where there is no such thing. */
        @Nullable Map<String, String> values(Scene scene, Situation situation, Distance distance) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String name : names()) {
                String value = scene.value(thing(name), situation, distance);
                if (value == null) {
                    return null;
                }
                values.put(name, value);
            }
            return values;
        }

        /** A result is a region's, or the nation's where the route names no region. */
        private String thing(String name) {
            return name.equals("job") && !names().contains("region") ? "nation-job" : name;
        }

        String path(Map<String, String> values) {
            String path = pattern.replace("/{*file}", "/report.html");
            for (Map.Entry<String, String> value : values.entrySet()) {
                path = path.replace("{" + value.getKey() + "}", value.getValue());
            }
            return path;
        }
    }

    /** All but the error page, which nobody can be kept from. */
    static List<Route> of(Server server) {
        List<Route> routes = new ArrayList<>();
        server.part(Gate.class)
                .routes()
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    Set<String> methods = new TreeSet<>();
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> methods.add(method.name()));
                    if (methods.isEmpty()) {
                        methods.add("ANY");
                    }
                    MediaType consumes =
                            info.getConsumesCondition().getConsumableMediaTypes().stream()
                                    .findFirst()
                                    .orElse(null);
                    for (String pattern : info.getPatternValues()) {
                        if (!pattern.equals("/error")) {
                            for (String method : methods) {
                                routes.add(
                                        new Route(
                                                method,
                                                pattern,
                                                handler.getMethodAnnotation(Needs.class),
                                                consumes));
                            }
                        }
                    }
                });
        routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return routes;
    }

    /** Every address that can be read, with all that the names may stand for. */
    static List<String> readable(Server server, Scene scene) {
        return readable(server, scene, List.of(Situation.values()), List.of(Distance.values()));
    }

    /** Of these situations and distances alone. */
    static List<String> readable(
            Server server, Scene scene, List<Situation> situations, List<Distance> distances) {
        Set<String> addresses = new LinkedHashSet<>();
        for (Route route : of(server)) {
            if (route.method().equals("GET") && !route.names().contains("issuer")) {
                for (Situation situation : situations) {
                    for (Distance distance : distances) {
                        Map<String, String> values = route.values(scene, situation, distance);
                        if (values != null) {
                            addresses.add(route.path(values));
                        }
                    }
                }
            }
        }
        return new ArrayList<>(addresses);
    }
}
