package org.requestcore.workload.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Seed;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.payload.People;

/** Requests that a server refuses; their fields are those of {@link Wire#WRK}. */
public enum Refusal {
    /** A near miss. */
    NOT_FOUND("GET /users/%d/none HTTP/1.1", 404, 404),
    /** A path that is known, under another method. */
    METHOD_NOT_ALLOWED("PUT /users/%d HTTP/1.1", 405, 405),
    /** No HTTP: its version has no numbers. Which status says so is the server's affair, as is whether it closes. */
    BAD_REQUEST("GET /users/%d HTTP/one.one", 400, 599);

    private final String line;
    private final int lowest;
    private final int highest;

    Refusal(String line, int lowest, int highest) {
        this.line = line;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** As rows and options call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws BadInput if there is no such refusal */
    public static Refusal of(String id) {
        return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst()
            .orElseThrow(() -> BadInput.unknown("refusal", id, Arrays.stream(values()).map(Refusal::id).toList()));
    }

    /** Whether a status says so. */
    public boolean isTold(int status) {
        return lowest <= status && status <= highest;
    }

    /** As many as are walked elsewhere: {@link WireRequests#COUNT}. */
    public List<byte[]> requests() {
        SplittableRandom random = Seed.random("refusal " + id());
        return Stream.generate(() -> request(random)).limit(WireRequests.COUNT).toList();
    }

    private byte[] request(SplittableRandom random) {
        String first = line.formatted(random.nextInt(1, People.COUNT + 1));
        return Wire.octets(first, "Host: localhost:8080", "Authorization: " + Authentication.header(random.nextInt(1_000)), "Accept: application/json");
    }
}
