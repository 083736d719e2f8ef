package org.requestcore.workload.metrics;

/** Records one request in a metrics registry. */
@FunctionalInterface
public interface Recorder {
    /**
     * @param route  which of the routes answered: its index in {@link Recorders#ROUTES}
     * @param nanos  how long it took
     * @return anything that depends on the record, for the caller to consume
     */
    Object record(int route, long nanos);
}
