package org.requestcore.model.floor;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.workload.App;

/** The least work that answers a request rightly: parsed where it lies, layers that call each other, written straight into the caller's sink. */
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
