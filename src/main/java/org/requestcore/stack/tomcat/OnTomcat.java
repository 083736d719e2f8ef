package org.requestcore.stack.tomcat;

import java.util.Map;

import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;

/** What Tomcat and its transport have in common. */
abstract class OnTomcat implements Stack {
    @Override
    public final String version() {
        return Versions.of("org.apache.tomcat.embed:tomcat-embed-core");
    }

    @Override
    public final Map<String, Class<?>> libraries() {
        return EmbeddedTomcat.libraries();
    }

    @Override
    public final Map<String, String> decisions() {
        return EmbeddedTomcat.decisions();
    }

    @Override
    public final Thread thread(Runnable work) {
        return EmbeddedTomcat.thread(work);
    }
}
