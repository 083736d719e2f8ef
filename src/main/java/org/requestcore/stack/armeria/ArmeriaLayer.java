package org.requestcore.stack.armeria;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;

import org.requestcore.workload.middleware.Trail;

/** The source of the layers' classes. The end answers at once, so that the way back is what stands after the call. */
final class ArmeriaLayer extends SimpleDecoratingHttpService {
    private final int number;
    private final ArmeriaChain chain;

    ArmeriaLayer(HttpService delegate, int number, ArmeriaChain chain) {
        super(delegate);
        this.number = number;
        this.chain = chain;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
        Trail trail = chain.trail();
        trail.in(number);
        HttpResponse response = unwrap().serve(context, request);
        trail.out(number);
        return response;
    }
}
