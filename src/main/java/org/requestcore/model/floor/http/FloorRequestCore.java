package org.requestcore.model.floor.http;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.model.floor.json.FloorJson;
import org.requestcore.workload.app.App;

/**
 * The least work that answers a request rightly: parsed where it lies, layers that call each other, written straight into the caller's sink.
 *
 * <p>It leaves out nothing that a careful server does (RFC 9112, strictly: every octet of a head is checked, limits of 16 kB and 128 fields, chunked
 * content up to 1 MB, 100-continue, a 405 names the methods), and remembers nothing of an earlier request. It leaves out what an App at hand does
 * not ask for: a field becomes a String when a layer wants it, content an array in shape SERVED. The App encodes with {@link FloorJson}. There is no timeout, no
 * TLS, no upgrade, and one thread.
 */
public final class FloorRequestCore implements RequestCore {
    private final FloorHandler handler;

    /** @param router of {@link App#TABLE} */
    public FloorRequestCore(App app, Router router) {
        handler = new FloorHandler(app.with(Apps.json(new FloorJson())), router);
    }

    @Override
    public Connection connect() {
        return new FloorConnection(handler);
    }

    @Override
    public void close() {
        // holds no thread and no pool
    }
}
