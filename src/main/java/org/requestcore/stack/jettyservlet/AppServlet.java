package org.requestcore.stack.jettyservlet;

import java.io.IOException;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;

/** One servlet for all paths, which routes by itself, as those of frameworks do. */
final class AppServlet extends HttpServlet {
    private static final byte[] NO_BODY = {};

    private final transient App app;
    private final transient Router router;
    private final transient Supplier<Captures> captures;

    /** @param captures of the thread that asks for them */
    AppServlet(App app, Router router, Supplier<Captures> captures) {
        this.app = app;
        this.router = router;
        this.captures = captures;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!app.shape().isRouted()) {
            write(response, app.reply(0, null, body(request)));
            return;
        }
        String path = request.getRequestURI();
        Captures found = captures.get().clear();
        int route = router.match(request.getMethod(), path, found);
        if (route < 0) {
            response.sendError(Reply.withoutRoute(route).status());
            return;
        }
        if (app.shape().isLayered()) {
            request.setAttribute(ServletApp.ROUTE, App.TABLE.routes().get(route));
        }
        write(response, app.reply(route, found.count() == 0 ? null : found.value(0, path), body(request)));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null ? request.getInputStream().readAllBytes() : NO_BODY;
    }

    private static void write(HttpServletResponse response, Reply reply) throws IOException {
        response.setStatus(reply.status());
        if (reply.body().length > 0) {
            response.setContentType(Reply.CONTENT_TYPE);
            response.setContentLength(reply.body().length);
            response.getOutputStream().write(reply.body());
        }
    }
}
