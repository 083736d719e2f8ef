package org.requestcore.stack.tomcat.embedded;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.requestcore.workload.app.AccessLog;

/** The first layer, in the place of Tomcat's own AccessLogValve: told of each request when its response is out. */
final class AccessLogValve extends ValveBase implements org.apache.catalina.AccessLog {
    private final AccessLog log;

    AccessLogValve(AccessLog log) {
        super(true);
        this.log = log;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        String query = request.getQueryString();
        String target = orDash(request.getRequestURI());
        log.line(request.getRemoteAddr(), (String) request.getAttribute(AppWork.USER), orDash(request.getMethod()), query == null ? target : target + "?" + query,
            orDash(request.getProtocol()), response.getStatus(), response.getBytesWritten(false));
    }

    /** What was no HTTP has no method, no target or no protocol. */
    private static String orDash(String text) {
        return text == null ? "-" : text;
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // no proxy stands in front
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
