package org.requestcore.stack.tomcat;

import java.io.IOException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.requestcore.stack.tomcat.embedded.AppWork;
import org.requestcore.workload.app.App;

/** Answers the same to all. */
final class CannedServlet extends HttpServlet {
    private final App app;

    CannedServlet(App app) {
        this.app = app;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AppWork.answer(response, app.reply(0, null, AppWork.body(request)));
    }
}
