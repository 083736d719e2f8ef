package org.requestcore.load;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;

import org.requestcore.workload.wire.Scenario;

/**
 * What a client counted, as it tells it in a line of JSON.
 *
 * @param requests that were answered
 * @param micros   how long it took
 * @param connect  how many connections failed; read, write, timeout: how many requests
 * @param status   how many answers had a status of 400 or more
 * @param p50      of latencies, us, as are the others
 */
record Count(long requests, long micros, long bytes, long connect, long read, long write, long status, long timeout, double p50, double p90, double p99, @SerializedName("p99.9") double p999, double max, double mean) {

    static Count of(String json) {
        return new Gson().fromJson(json, Count.class);
    }

    /** Answers that did not come, or were others than asked for. */
    long errors(Scenario asked) {
        return connect + read + write + timeout + (asked.status() < 400 ? status : requests - status);
    }
}
