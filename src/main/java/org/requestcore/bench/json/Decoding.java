package org.requestcore.bench.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Recall;
import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.proof.JsonProof;
import org.requestcore.contract.proof.ValueAnswers;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.PlainJson;
import org.requestcore.workload.payload.Strangers;

/** A codec that proves itself on the texts that it is going to decode, is checked while it decodes them, and proves itself again. */
final class Decoding<T> implements Checked {
    private final JsonCodec<T> codec;
    private final Payload<T> payload;
    private final byte[][] texts;
    private final ValueAnswers answers;

    Decoding(String library, JsonCodec<T> codec, Payload<T> payload) {
        this.codec = codec;
        this.payload = payload;
        JsonProof.prove(codec, payload.values());
        texts = texts(payload.values());
        answers = ValueAnswers.of(library, payload);
    }

    Object decode() {
        Object value = codec.decode(texts[answers.next() & texts.length - 1]);
        answers.see(value);
        return value;
    }

    @Override
    public void check() {
        answers.check();
    }

    @Override
    public OptionalDouble proveAgain() {
        JsonProof.prove(codec, payload.values());
        List<T> unmet = Strangers.of(payload, 2 * Recall.PAIRS);
        JsonProof.prove(codec, unmet.subList(0, Math.min(Recall.PAIRS, texts.length)));
        byte[][] unmetTexts = texts(unmet.subList(Recall.PAIRS, unmet.size()));
        return codec instanceof Prompted ? OptionalDouble.empty() : Recall.ratio(Recall.cycled(List.of(texts)), List.of(unmetTexts), Recall::touched, this::decode);
    }

    private int decode(byte[] text) {
        return codec.decode(text) == null ? 0 : 1;
    }

    private static byte[][] texts(List<?> values) {
        return values.stream().map(value -> PlainJson.of(value).getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }
}
