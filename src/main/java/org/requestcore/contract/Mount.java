package org.requestcore.contract;

import org.requestcore.workload.app.App;

/** Starts a stack's request core with an App mounted. */
@FunctionalInterface
public interface Mount {
    /** @param app used by this core alone */
    RequestCore mount(App app);
}
