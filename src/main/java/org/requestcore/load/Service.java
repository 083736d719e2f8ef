package org.requestcore.load;

import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.requestcore.contract.Apps;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.AppJson;

/** A stack's server with the App, and its metrics beside it. */
public final class Service implements AutoCloseable {
    private final Server server;
    private final MetricsEndpoint metrics;

    private Service(Server server, MetricsEndpoint metrics) {
        this.server = server;
        this.metrics = metrics;
    }

    /**
     * @param address where the App is served; port 0 is any that is free, here and there
     * @param metrics where its metrics are
     * @throws BadInput if the stack has no server, or one of the addresses can't be had
     */
    public static Service start(Stack stack, App.Shape shape, InetSocketAddress address, InetSocketAddress metrics) throws Exception {
        return start(stack, (json, registry) -> App.shared(shape, json, registry), address, metrics);
    }

    /** The same with another App. */
    public static Service start(Stack stack, Making app, InetSocketAddress address, InetSocketAddress metrics) throws Exception {
        PrometheusMeterRegistry registry = Registry.make();
        Server.Start start = stack.server().get();
        Server server = bound(address, "--port", () -> start.start(app.make(Apps.json(JsonLibraries.named(JsonLibraries.OF_THE_APP)), registry), address));
        try {
            return new Service(server, bound(metrics, "--metrics-port", () -> new MetricsEndpoint(metrics, () -> server.scrape().orElseGet(registry::scrape))));
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    /** Of an App for several threads. */
    @FunctionalInterface
    public interface Making {
        App make(AppJson json, MeterRegistry registry);
    }

    private interface Opening<T> {
        T open() throws Exception;
    }

    private static <T> T bound(InetSocketAddress address, String option, Opening<T> opening) throws Exception {
        try {
            return opening.open();
        } catch (Exception e) {
            Optional<BindException> taken = cause(e);
            if (taken.isPresent()) {
                throw new BadInput("can't listen on %s:%d (%s); %s 0 takes any port that is free".formatted(address.getHostString(), address.getPort(), taken.get().getMessage(), option));
            }
            throw e;
        }
    }

    private static Optional<BindException> cause(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof BindException bind) {
                return Optional.of(bind);
            }
        }
        return Optional.empty();
    }

    public InetSocketAddress address() {
        return server.address();
    }

    /** Where its metrics are, as a URL. */
    public String metrics() {
        return url(metrics.address()) + MetricsEndpoint.PATH;
    }

    /** Of the process that does the work. */
    public long pid() {
        return server.pid();
    }

    /** How long it took to listen, if it is a program in another language, ms. */
    public OptionalDouble startMillis() {
        return server.startMillis();
    }

    /** Where it is asked for a profile, if it is a program in another language. */
    public Optional<URI> profile() {
        return server.profile();
    }

    /** Without a slash at its end. */
    public static String url(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort());
    }

    /** Requests that have arrived are answered first. */
    @Override
    public void close() throws Exception {
        try {
            server.close();
        } finally {
            metrics.close();
        }
    }
}
