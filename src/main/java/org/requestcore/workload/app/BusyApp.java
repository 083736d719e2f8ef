package org.requestcore.workload.app;

import java.util.concurrent.TimeUnit;

/** Its handlers keep their thread's processor for some time more. A class of its own: the App that is measured in process knows nothing of it. */
final class BusyApp extends App {
    private final long nanos;

    BusyApp(int micros, Shape shape, AppJson json, AccessLog accessLog, RequestMetrics metrics) {
        super(shape, json, accessLog, metrics);
        nanos = TimeUnit.MICROSECONDS.toNanos(micros);
    }

    @Override
    public Reply reply(int routeId, String capture, byte[] body) {
        Reply reply = super.reply(routeId, capture, body);
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            // no Thread.onSpinWait: work doesn't let the core's other thread have it
        }
        return reply;
    }
}
