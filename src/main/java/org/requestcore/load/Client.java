package org.requestcore.load;

import java.io.IOException;
import java.net.InetSocketAddress;

import org.requestcore.workload.wire.Scenario;

/** What sends a scenario's requests to a server, over and over. */
interface Client extends AutoCloseable {
    Scenario scenario();

    /** For so long. @param connections that are kept open, if the scenario keeps any */
    Count run(InetSocketAddress server, int connections, double seconds) throws IOException, InterruptedException;

    /** What it has used on a processor so far. */
    long cpuNanos() throws IOException;

    @Override
    void close() throws IOException;
}
