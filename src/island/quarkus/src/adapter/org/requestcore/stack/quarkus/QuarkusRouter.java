package org.requestcore.stack.quarkus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import io.vertx.core.http.impl.HttpUtils;
import org.jboss.resteasy.reactive.common.util.Encode;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** What RestInitialHandler, ClassRoutingHandler and PathParamExtractor do with a path that Vert.x Web has normalised, for one resource class at the root. */
final class QuarkusRouter implements Router {
    private final ArrayList<RequestPath<Map<String, RequestMapper<Integer>>>> classes = new ArrayList<>();
    private final RequestMapper<Map<String, RequestMapper<Integer>>> classMapper;

    QuarkusRouter(RouteTable table) {
        Map<String, ArrayList<RequestPath<Integer>>> paths = new HashMap<>();
        for (Route route : table.routes()) {
            paths.computeIfAbsent(route.method(), method -> new ArrayList<>()).add(new RequestPath<>(false, new URITemplate(TableCheck.template(route), false), route.id()));
        }
        Map<String, RequestMapper<Integer>> methods = new HashMap<>();
        paths.forEach((method, templates) -> methods.put(method, new RequestMapper<>(templates)));
        classes.add(new RequestPath<>(true, new URITemplate("/", true), methods));
        classMapper = new RequestMapper<>(classes);
    }

    @Override
    public int match(String method, String path, Captures out) {
        String normalised = HttpUtils.normalizePath(path);
        RequestMatch<Map<String, RequestMapper<Integer>>> resource = classMapper.map(normalised);
        String remaining = resource.remaining.isEmpty() ? "/" : resource.remaining;
        RequestMapper<Integer> mapper = resource.value.get(method);
        RequestMatch<Integer> match = mapper == null ? null : mapper.map(remaining);
        if (match == null) {
            return refusal(method, normalised, resource, remaining);
        }
        for (String value : match.pathParamValues) {
            if (value == null) {
                break;
            }
            out.add(Encode.decodePath(value));
        }
        return match.value;
    }

    /** Quarkus looks for another class first, with a mapper that it makes for that, then for another method. */
    private int refusal(String method, String path, RequestMatch<Map<String, RequestMapper<Integer>>> resource, String remaining) {
        if (new RequestMapper<>(classes).continueMatching(path, resource) != null) {
            throw new IllegalStateException("there is one class");
        }
        for (Map.Entry<String, RequestMapper<Integer>> other : resource.value.entrySet()) {
            if (!other.getKey().equals(method) && other.getValue().map(remaining) != null) {
                return METHOD_NOT_ALLOWED;
            }
        }
        return MISS;
    }
}
