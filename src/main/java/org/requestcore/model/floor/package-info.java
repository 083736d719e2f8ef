/**
 * The least work that does the job rightly: hand-written, for every table and every request, and remembering nothing of earlier ones.
 *
 * <p>Router: {@link org.requestcore.model.floor.routing.FloorRouter}, a deterministic automaton over the words of the path, eight octets at a
 * time. Captures are regions of the path; a value with a percent sign is decoded into a String. Absent for a table whose
 * automaton would have more than 65,536 states, which no table of an API comes near. Not thread-safe: it has a buffer.
 *
 * <p>Middleware: {@link org.requestcore.model.floor.middleware.FloorLink}, a class for each place in each chain, so that a chain is compiled as if it had been
 * written out. What is left is the call that picks a chain. The price is paid when a chain is built, in classes.
 *
 * <p>Request core: {@link org.requestcore.model.floor.http.FloorRequestCore}. JSON: {@link org.requestcore.model.floor.json.FloorJson}.
 */
package org.requestcore.model.floor;
