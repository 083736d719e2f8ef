package org.requestcore.contract;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;

import org.requestcore.workload.app.App;

/** A stack's own server with an {@link App} mounted, which listens on a socket: as its users run it, on its own threads in their default number, with production settings. */
public interface Server extends AutoCloseable {
    /** Starts one. */
    @FunctionalInterface
    interface Start {
        /**
         * Returns when connections are accepted.
         *
         * @param app     for the use of several threads: {@link App#shared}
         * @param address to listen on; port 0 is any that is free
         * @throws java.net.BindException if it can't listen there, be it as a cause
         */
        Server start(App app, InetSocketAddress address) throws Exception;
    }

    /** What of HTTP a server may refuse by design and still be one: no client that measures sends it. What is lacked is proved to be refused, for another answer would be a wrong one. */
    enum Lack {
        /** Fields behind the last chunk (RFC 9112, 7.1.2). */
        TRAILER("trailers");

        private final String words;

        Lack(String words) {
            this.words = words;
        }

        /** In a sentence. */
        public String words() {
            return words;
        }
    }

    /** Where it listens. */
    InetSocketAddress address();

    /** The process whose work it is: this one, unless the server is a program in another language. */
    default long pid() {
        return ProcessHandle.current().pid();
    }

    /**
     * What Prometheus reads of a server that keeps its metrics itself; empty if they are in the App's registry.
     *
     * @throws java.io.IOException if it can't be asked
     */
    default Optional<String> scrape() throws IOException {
        return Optional.empty();
    }

    /** How long a program in another language took from its start until it listened, ms: who starts it is no part of that. Empty for a JVM. */
    default OptionalDouble startMillis() {
        return OptionalDouble.empty();
    }

    /** Where a program in another language is asked what it spends its time on, {@code ?seconds=5} from now on: a stack a line, the outermost frame first, and how often it was seen. Empty for a JVM, which can be looked into. */
    default Optional<URI> profile() {
        return Optional.empty();
    }

    /**
     * Accepts no more connections, lets what is being answered end, closes what connections there are, and ends its threads, as the stack does it: what has arrived and nobody has begun with may be answered, refused
     * with a 503, or left; but no answer is cut off.
     */
    @Override
    void close() throws Exception;
}
