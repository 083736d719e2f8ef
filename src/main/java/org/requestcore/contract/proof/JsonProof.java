package org.requestcore.contract.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Prompted;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.NewUser;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.PlainJson;
import org.requestcore.workload.payload.User;

/** Encoded values are the JSON they should be, by a parser that is no contender (Gson, strict); decoded ones equal the originals. */
public final class JsonProof {
    /** Every control character, quotes, backslashes, two, three and four octets of UTF-8, and what looks like an escape but is none. */
    private static final List<String> TEXTS = List.of("", "\"", "\\", "\\u0041", "\b\f\n\r\t\u0000\u0001\u001f\u007f", "/", "é", "ÿ\u0080", "Łódź", "€", "東京", "🙏\uD83D\uDE80",
        "a\"b\\c/d\ne€f🙏g", "x".repeat(5_000), "é".repeat(3_000), "\u2028\u2029", "abcdefg\"", "abcdefgh\u0001", "abcdefghijklmnoé");

    /** What no library accepts; some are lenient elsewhere, as RFC 8259 allows. */
    private static final List<String> BROKEN = List.of("", " ", "{", "{\"name\":\"a\",\"email\":\"b\"", "{\"name\":}", "{name:\"a\"}", "{\"name\":\"a}", "[]", "\"text\"", "7",
        "{\"name\":\"\\x\"}", "{\"name\":tru}", "nul");

    /** Of a library; what is measured is proved whole. */
    private static final int PER_PAYLOAD = 64;

    private JsonProof() {
    }

    /** @return how many values were encoded or decoded right */
    public static int proveAll(JsonLibrary library) {
        int count = 0;
        for (Payload<?> payload : Payload.all()) {
            count += prove(library, payload.pool(PER_PAYLOAD));
        }
        return library.codec(Message.class) instanceof Prompted ? count : count + proveTexts(library) + proveNumbers(library) + proveAbnormal(library);
    }

    /** @throws ProofFailure if a value of the payload is encoded or decoded wrong */
    public static <T> int prove(JsonLibrary library, Payload<T> payload) {
        prove(library.codec(payload.type()), payload.values());
        return 3 * payload.values().size();
    }

    /**
     * What a codec made of values, each proved to be right.
     *
     * @param reused into a reused buffer
     * @param fresh  to a fresh array
     */
    public record Encodings(List<byte[]> reused, List<byte[]> fresh) {
    }

    /** @throws ProofFailure if one of the values is encoded or decoded wrong, by a codec that is going to be measured, or was */
    public static <T> Encodings prove(JsonCodec<T> codec, List<T> values) {
        Prompted.prompt(codec, values);
        Encodings encodings = new Encodings(new ArrayList<>(), new ArrayList<>());
        List<String> right = values.stream().map(PlainJson::of).toList();
        ByteSink sink = new ByteSink(16);
        for (int i = 0; i < right.size(); i++) {
            sink.clear();
            codec.encode(values.get(i), sink);
            encodings.reused().add(sink.toByteArray());
            requireEqual(right.get(i), encodings.reused().get(i), "into a reused buffer");
        }
        for (int i = 0; i < right.size(); i++) {
            byte[] json = codec.encode(values.get(i));
            encodings.fresh().add(json.clone());
            if (!Arrays.equals(json, encodings.reused().get(i))) {
                requireEqual(right.get(i), json, "to a fresh array");
            }
        }
        for (int i = 0; i < right.size(); i++) {
            requireDecoded(codec, right.get(i), values.get(i));
        }
        return encodings;
    }

    private static int proveTexts(JsonLibrary library) {
        JsonCodec<Message> codec = library.codec(Message.class);
        ByteSink sink = new ByteSink(16);
        for (String text : TEXTS) {
            Message value = new Message(text);
            String right = PlainJson.of(value);
            requireEqual(right, codec.encode(value), "to a fresh array");
            sink.clear();
            codec.encode(value, sink);
            requireEqual(right, sink.toByteArray(), "into a reused buffer");
            requireDecoded(codec, right, value);
        }
        requireDecoded(codec, "{\"message\":\"\\u00e9\\ud83d\\ude4f\\/\\b\\f\\n\\r\\t\\\"\\\\\"}", new Message("é🙏/\b\f\n\r\t\"\\"));
        return 3 * TEXTS.size() + 1;
    }

    private static int proveNumbers(JsonLibrary library) {
        JsonCodec<User> codec = library.codec(User.class);
        long[] ids = {0, 1, 9, 10, 99, 100, 12_345, 1L << 31, 1L << 53, Long.MAX_VALUE, -1, Long.MIN_VALUE};
        for (long id : ids) {
            User value = new User(id, "n", "e");
            byte[] json = codec.encode(value);
            String right = PlainJson.of(value);
            requireEqual(right, json, "to a fresh array");
            // Gson compares large numbers as doubles
            ProofFailure.unless(text(json, "to a fresh array").contains("\"id\":" + id + ","), "encode id %d: got %s", id, text(json, "to a fresh array"));
            requireDecoded(codec, right, value);
        }
        return 2 * ids.length;
    }

    private static int proveAbnormal(JsonLibrary library) {
        JsonCodec<NewUser> codec = library.codec(NewUser.class);
        requireDecoded(codec, "{}", new NewUser(null, null));
        requireDecoded(codec, "{\"email\":null,\"name\":\"a\"}", new NewUser("a", null));
        requireDecoded(codec, " {\n\t\"email\" : \"b\" , \"name\" : \"a\" } ", new NewUser("a", "b"));
        requireDecoded(codec, "{\"more\":{\"a\":[1,-2.5e3,true,null,\"]}\"]},\"name\":\"a\",\"email\":\"b\",\"last\":false}", new NewUser("a", "b"));
        for (String text : BROKEN) {
            requireRefused(codec, text);
        }
        String whole = PlainJson.of(new NewUser("Ada Lovelace", "ada@example.com"));
        for (int length = 1; length < whole.length(); length++) {
            requireRefused(codec, whole.substring(0, length));
        }
        return 4 + BROKEN.size() + whole.length() - 1;
    }

    private static void requireRefused(JsonCodec<NewUser> codec, String text) {
        NewUser value;
        try {
            value = codec.decode(text.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            return;
        }
        throw new ProofFailure("'%s' is no NewUser, but was decoded as %s".formatted(text, value));
    }

    private static <T> void requireDecoded(JsonCodec<T> codec, String json, T expected) {
        T value;
        try {
            value = codec.decode(json.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new ProofFailure("decode %s: threw %s".formatted(Judge.brief(json), e), e);
        }
        ProofFailure.unless(expected.equals(value), "decode %s: got %s", Judge.brief(json), Judge.brief(String.valueOf(value)));
    }

    private static void requireEqual(String expected, byte[] json, String how) {
        // the same bytes are the same JSON; the parser is for those that write it otherwise
        if (!Arrays.equals(expected.getBytes(StandardCharsets.UTF_8), json)) {
            String text = text(json, how);
            ProofFailure.unless(Judge.json(text).equals(Judge.json(expected)), "encode %s %s: got %s", Judge.brief(expected), how, Judge.brief(text));
            ProofFailure.unless(text.indexOf('\n') < 0, "encode %s %s: insignificant white space", Judge.brief(expected), how);
        }
    }

    private static String text(byte[] json, String how) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            throw new ProofFailure("encode %s: no UTF-8: %s".formatted(how, Judge.brief(Arrays.toString(json))), e);
        }
    }
}
