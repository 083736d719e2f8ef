package org.requestcore.model.floor.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.requestcore.contract.JsonCodec;
import org.requestcore.workload.ByteSink;

/** What the codecs of all types share: room is made once for a value, so that no write has to ask for it. */
abstract class FloorCodec<T> implements JsonCodec<T> {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.ISO_8859_1);

    private final ByteSink scratch = new ByteSink(1_024);
    private final JsonReader reader = new JsonReader();

    /** @return how many octets the value takes at most */
    abstract int bound(T value);

    /** @return where the value ends */
    abstract int write(T value, byte[] to, int at);

    /** Reads the value that the reader stands before; null if it is null. */
    abstract T read(JsonReader in);

    @Override
    public final void encode(T value, ByteSink out) {
        byte[] to = out.reserve(bound(value));
        out.length(write(value, to, out.length()));
    }

    @Override
    public final byte[] encode(T value) {
        encode(value, scratch.clear());
        return scratch.toByteArray();
    }

    @Override
    public final T decode(byte[] json) {
        T value = read(reader.start(json));
        reader.end();
        return value;
    }

    final int boundOrNull(T value) {
        return value == null ? NULL.length : bound(value);
    }

    final int writeOrNull(T value, byte[] to, int at) {
        return value == null ? writeNull(to, at) : write(value, to, at);
    }

    final int boundList(List<T> values) {
        int bound = NULL.length;
        for (int i = 0; values != null && i < values.size(); i++) {
            bound += boundOrNull(values.get(i)) + 1;
        }
        return bound;
    }

    final int writeList(List<T> values, byte[] to, int start) {
        if (values == null) {
            return writeNull(to, start);
        }
        int at = start;
        to[at++] = '[';
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                to[at++] = ',';
            }
            at = writeOrNull(values.get(i), to, at);
        }
        to[at++] = ']';
        return at;
    }

    final List<T> readList(JsonReader in) {
        if (in.isNull()) {
            return null;
        }
        if (!in.beginArray()) {
            return new ArrayList<>();
        }
        int start = in.at();
        T first = read(in);
        // room for as many as there may be if they are about as long as the first one
        int others = in.left() / (in.at() - start);
        List<T> values = new ArrayList<>(1 + others + others / 8);
        values.add(first);
        while (in.nextElement()) {
            values.add(read(in));
        }
        return values;
    }

    static int writeNull(byte[] to, int at) {
        System.arraycopy(NULL, 0, to, at, NULL.length);
        return at + NULL.length;
    }
}
