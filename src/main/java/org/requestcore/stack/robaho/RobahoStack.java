package org.requestcore.stack.robaho;

import org.requestcore.stack.newer.embedded.NewerStack;

/** Robaho's httpserver, another implementation of the JDK's com.sun.net.httpserver. */
public final class RobahoStack extends NewerStack {
    public RobahoStack() {
        super("io.github.robaho:httpserver", "org.requestcore.stack.robaho.RobahoOffers");
    }

    @Override
    public String name() {
        return "robaho";
    }
}
