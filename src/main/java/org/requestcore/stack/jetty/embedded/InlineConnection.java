package org.requestcore.stack.jetty.embedded;

import org.requestcore.contract.Connection;
import org.requestcore.workload.ByteSink;

/** An endpoint in memory, and what a selector and a thread pool do with it. */
final class InlineConnection implements Connection {
    private final InlineThreadPool pool;
    private final InlineEndPoint endPoint;

    InlineConnection(InlineThreadPool pool, InlineEndPoint endPoint) {
        this.pool = pool;
        this.endPoint = endPoint;
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, ByteSink out) {
        endPoint.lend(bytes, offset, length, out);
        work();
        endPoint.recall();
    }

    private void work() {
        while (pool.runTask() || endPoint.announce()) {
            // until there is nothing left to do
        }
    }

    @Override
    public boolean isOpen() {
        return !endPoint.isOutputShutdown();
    }

    @Override
    public void close() {
        endPoint.end();
        work();
        endPoint.close();
        work();
    }
}
