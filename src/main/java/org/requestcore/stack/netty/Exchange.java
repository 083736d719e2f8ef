package org.requestcore.stack.netty;

/** What the handlers of one connection tell each other about the request in hand. Requests are answered one after the other, so one will do. */
final class Exchange {
    /** Whom the authentication found, or null. */
    String user;
    /** What the router found: a route id, or below zero. */
    int route;
    /** The first captured value, decoded, or null. */
    String capture;
}
