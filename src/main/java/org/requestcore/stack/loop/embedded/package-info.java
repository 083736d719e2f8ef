/**
 * What the servers share that give each connection a thread, and a loop that reads until the stream ends: Helidon and Robaho's, which both need a newer JDK than this
 * suite.
 *
 * <p>A contract of this suite hands over octets and takes back answers on one thread; such a loop would block at the next read, for ever. So the loop is left where it
 * would, by the way out that it has for the end of a stream, and entered again, as it is, when more octets are handed over. Between two requests nothing is lost, as all that a
 * connection knows is in its fields. In production a thread parks there and is woken; what that costs is no part of a row, what leaving and entering costs is.
 *
 * <p>A request that is cut in two is begun anew when more has come: {@link org.requestcore.stack.loop.embedded.FedStream}. No request that is measured is cut.
 */
package org.requestcore.stack.loop.embedded;
