package org.requestcore.workload;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The suite ships no SLF4J provider, so that one on the class path is the only one, wherever it stands there. */
public final class Logs {
    private Logs() {
    }

    /** Lets SLF4J say nothing of a missing provider. Before the first logger. */
    public static void quiet() {
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
    }

    /** Calls what makes servers complain thousands of times: meanwhile nothing comes to System.err, nor from java.util.logging, which holds on to the one of its beginnings. */
    public static <T> T silenced(Callable<T> task) throws Exception {
        PrintStream err = System.err;
        Handler[] handlers = Logger.getLogger("").getHandlers();
        Level[] levels = Stream.of(handlers).map(Handler::getLevel).toArray(Level[]::new);
        try {
            System.setErr(new PrintStream(OutputStream.nullOutputStream()));
            Stream.of(handlers).forEach(handler -> handler.setLevel(Level.OFF));
            return task.call();
        } finally {
            System.setErr(err);
            for (int i = 0; i < handlers.length; i++) {
                handlers[i].setLevel(levels[i]);
            }
        }
    }
}
