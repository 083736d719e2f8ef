package org.requestcore.bench.json;

import java.util.List;
import java.util.OptionalDouble;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Recall;
import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.proof.ByteAnswers;
import org.requestcore.contract.proof.JsonProof;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.Strangers;

/** A codec that proves itself on the values that it is going to encode, is checked while it encodes them, and proves itself again. */
final class Encoding<T> implements Checked {
    private final JsonCodec<T> codec;
    private final Payload<T> payload;
    private final List<T> values;
    private final ByteAnswers reused;
    private final ByteAnswers fresh;
    private final ByteSink sink = new ByteSink(16_384);

    Encoding(String library, JsonCodec<T> codec, Payload<T> payload) {
        this.codec = codec;
        this.payload = payload;
        values = payload.values();
        JsonProof.Encodings proved = JsonProof.prove(codec, values);
        reused = new ByteAnswers(library, proved.reused());
        fresh = new ByteAnswers(library, proved.fresh());
    }

    int reusedBuffer() {
        int place = reused.next();
        codec.encode(values.get(place), sink.clear());
        return reused.add(place, sink.array(), sink.length());
    }

    byte[] freshArray() {
        int place = fresh.next();
        byte[] json = codec.encode(values.get(place));
        fresh.add(place, json, json.length);
        return json;
    }

    @Override
    public void check() {
        reused.check();
        fresh.check();
    }

    @Override
    public OptionalDouble proveAgain() {
        JsonProof.prove(codec, values);
        List<T> unmet = Strangers.of(payload, 2 * Recall.PAIRS);
        JsonProof.prove(codec, unmet.subList(0, Math.min(Recall.PAIRS, values.size())));
        return codec instanceof Prompted ? OptionalDouble.empty()
            : Recall.ratio(Recall.cycled(values), unmet.subList(Recall.PAIRS, unmet.size()), Recall::touched, this::encode);
    }

    private int encode(T value) {
        codec.encode(value, sink.clear());
        return sink.length();
    }
}
