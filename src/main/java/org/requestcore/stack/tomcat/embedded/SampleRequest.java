package org.requestcore.stack.tomcat.embedded;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.http11.Http11NioProtocol;

/** A request of Tomcat's with its response, as a connector makes them, before anything has come: for who needs one to hand on. */
public final class SampleRequest {
    private SampleRequest() {
    }

    /** As a servlet sees it. */
    public static HttpServletRequest get() {
        return make().getRequest();
    }

    static Request make() {
        JvmWide.set();
        Connector connector = new Connector(new Http11NioProtocol(new MemoryEndpoint()));
        org.apache.coyote.Request coyote = new org.apache.coyote.Request();
        org.apache.coyote.Response coyoteResponse = new org.apache.coyote.Response();
        coyote.setResponse(coyoteResponse);
        Request request = connector.createRequest(coyote);
        Response response = connector.createResponse(coyoteResponse);
        request.setResponse(response);
        response.setRequest(request);
        return request;
    }
}
