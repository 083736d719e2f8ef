package org.requestcore.stack.tomcat.embedded;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.modeler.Registry;

/** What Tomcat does to a whole JVM, and shouldn't: Spring Boot turns the same off, but for the log, which it takes to a file of the user's. */
final class JvmWide {
    /** Held here: what is set on a logger that nobody holds is forgotten. */
    private static final Logger LOGGER = Logger.getLogger("org.apache");

    static {
        Registry.disableRegistry();
        TomcatURLStreamHandlerFactory.disable();
        LOGGER.setLevel(Level.SEVERE);
    }

    private JvmWide() {
    }

    /** Before the first class of Tomcat's is used. */
    static void set() {
        // once, by the initialiser
    }
}
