package org.requestcore.workload.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.requestcore.workload.BadInput;

/** What clients of a server ask for, each over and over, with the very octets that are measured in process. */
public enum Scenario {
    /** The article's greeting. */
    HELLO(1, 200, () -> WireRequests.greetings()),
    /** A user by an id from 1 to 1000, each as likely: the article's Lua script. */
    USER(1, 200, () -> WireRequests.of(Wire.WRK, 1).all()),
    /** A user that is created. */
    POST(1, 201, () -> WireRequests.of(Wire.POST, 1).all()),
    /** No such route. */
    MISS(1, 404, Refusal.NOT_FOUND::requests),
    /** A user, and a connection a request. */
    CONNECTION(1, 200, () -> WireRequests.of(Wire.WRK, 1).all().stream().map(WireRequests::last).toList()),
    /** Sixteen users in one piece. */
    PIPELINE(16, 200, () -> WireRequests.of(Wire.WRK, 16).all());

    private final int depth;
    private final int status;
    private final Supplier<List<byte[]>> pieces;

    Scenario(int depth, int status, Supplier<List<byte[]>> pieces) {
        this.depth = depth;
        this.status = status;
        this.pieces = pieces;
    }

    /** As rows and options call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Scenario::id).toList();
    }

    /** @throws BadInput if there is no such scenario */
    public static Scenario of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst().orElseThrow(() -> BadInput.unknown("scenario", id, ids()));
    }

    /** How many requests stand in a piece. */
    public int depth() {
        return depth;
    }

    /** The right one. */
    public int status() {
        return status;
    }

    /** Can it be sent at a rate? A connection a request, and several requests in one piece, are none that a client could keep. */
    public boolean hasRate() {
        return this != CONNECTION && depth == 1;
    }

    /** What is sent, piece by piece, round and round. */
    public List<byte[]> pieces() {
        return pieces.get();
    }
}
