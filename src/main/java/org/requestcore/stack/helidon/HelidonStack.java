package org.requestcore.stack.helidon;

import org.requestcore.stack.newer.embedded.NewerStack;

/** Helidon's WebServer: a virtual thread a connection, a list of routes, filters. */
public final class HelidonStack extends NewerStack {
    public HelidonStack() {
        super("io.helidon.webserver:helidon-webserver", "org.requestcore.stack.helidon.HelidonOffers");
    }

    @Override
    public String name() {
        return "helidon";
    }
}
