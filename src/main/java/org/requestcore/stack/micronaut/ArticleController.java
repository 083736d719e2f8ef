package org.requestcore.stack.micronaut;

import java.util.List;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;

import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.Route;

/**
 * The article's API, as a controller. What is no id has to be answered with 400, and Micronaut's plain {@code {id}} takes no {@code +}, which would be a 404: so
 * the ids are given an expression.
 */
@Controller("/")
@Requires(property = MicronautApp.ROUTED, value = StringUtils.TRUE)
final class ArticleController {
    private static final List<String> API = List.of("GET /api/hello", "GET /users/{id}", "POST /users", "GET /posts/{id}");

    private final Endpoint hello;
    private final Endpoint user;
    private final Endpoint newUser;
    private final Endpoint post;

    ArticleController(App app) {
        List<Endpoint> api = API.stream().map(name -> new Endpoint(App.TABLE.routes().stream().filter(route -> name(route).equals(name)).findFirst().orElseThrow(), app)).toList();
        hello = api.get(0);
        user = api.get(1);
        newUser = api.get(2);
        post = api.get(3);
    }

    static boolean has(Route route) {
        return API.contains(name(route));
    }

    private static String name(Route route) {
        return route.method() + " " + route.template();
    }

    @Get("/api/hello")
    HttpResponse<byte[]> hello(HttpRequest<?> request) {
        return hello.handle(request);
    }

    @Get("/users/{id:[^/]+}")
    HttpResponse<byte[]> user(HttpRequest<?> request, String id) {
        return user.handle(request, id);
    }

    @Post("/users")
    HttpResponse<byte[]> newUser(HttpRequest<?> request, @Nullable @Body byte[] body) {
        return newUser.handle(request, body);
    }

    @Get("/posts/{id:[^/]+}")
    HttpResponse<byte[]> post(HttpRequest<?> request, String id) {
        return post.handle(request, id);
    }
}
