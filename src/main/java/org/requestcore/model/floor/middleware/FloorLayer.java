package org.requestcore.model.floor.middleware;

import org.requestcore.workload.middleware.Trail;

/** A layer in two halves, so that it takes no frame while the others run. */
interface FloorLayer {
    /** False ends the request here: the inner layers don't see it. */
    boolean in(Trail trail);

    void out(Trail trail);
}
