package org.requestcore.model.harness;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.Versions;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.payload.PlainJson;

/** Prices the walk over the values, the copy of the encoded bytes, and the call. */
public final class HarnessJson implements JsonLibrary {
    @Override
    public String name() {
        return "harness";
    }

    @Override
    public String version() {
        return Versions.suite();
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return new Told<>();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    private static final class Told<T> implements JsonCodec<T>, Prompted<T> {
        private T[] values;
        private byte[][] encoded;
        private int next;

        @Override
        @SuppressWarnings("unchecked")
        public void prompt(List<T> told) {
            values = (T[]) told.toArray();
            encoded = told.stream().map(v -> PlainJson.of(v).getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
            next = 0;
        }

        @Override
        public void encode(T value, ByteSink out) {
            byte[] json = encoded[next++ & encoded.length - 1];
            out.write(json, 0, json.length);
        }

        @Override
        public byte[] encode(T value) {
            return encoded[next++ & encoded.length - 1].clone();
        }

        @Override
        public T decode(byte[] json) {
            return values[next++ & values.length - 1];
        }
    }
}
