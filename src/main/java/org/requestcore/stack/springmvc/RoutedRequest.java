package org.requestcore.stack.springmvc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequestWrapper;

import org.requestcore.stack.tomcat.embedded.SampleRequest;

/** A request of Tomcat's that asks for something else each time, and then has no attributes; they are kept in a map of the kind that Tomcat keeps them in. */
final class RoutedRequest extends HttpServletRequestWrapper {
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private String method;
    private String uri;

    RoutedRequest() {
        super(SampleRequest.get());
    }

    void ask(String newMethod, String newUri) {
        method = newMethod;
        uri = newUri;
        attributes.clear();
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getRequestURI() {
        return uri;
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }
}
