package org.requestcore.stack.javalin;

import java.lang.reflect.Proxy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** The request and the response of a chain, which is all that Javalin's servlet asks of them then. Whatever else is asked throws: that is what the proxies beneath are for. */
final class ChainExchange {
    static final String PATH = "/chain";

    private ChainExchange() {
    }

    static Asked request() {
        return new Asked(nothing(HttpServletRequest.class));
    }

    static Answered response() {
        return new Answered(nothing(HttpServletResponse.class));
    }

    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(method.toString());
        }));
    }

    static final class Asked extends HttpServletRequestWrapper {
        private Asked(HttpServletRequest nothing) {
            super(nothing);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return PATH;
        }

        @Override
        public String getContextPath() {
            return "";
        }

        @Override
        public String getHeader(String name) {
            return null;
        }

        @Override
        public boolean isAsyncStarted() {
            return false;
        }
    }

    static final class Answered extends HttpServletResponseWrapper {
        private Answered(HttpServletResponse nothing) {
            super(nothing);
        }

        @Override
        public void setContentType(String type) {
            // of an answer that nobody gets
        }

        @Override
        public int getStatus() {
            return SC_OK;
        }
    }
}
