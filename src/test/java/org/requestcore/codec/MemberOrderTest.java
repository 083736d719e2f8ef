package org.requestcore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Prompted;
import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.PlainJson;

/** Members come in the order of the record, which some libraries have to be told; the proofs compare objects, whose members have no order. */
class MemberOrderTest {
    static List<JsonLibrary> libraries() {
        return JsonLibraries.all().stream().filter(l -> !(l.codec(Message.class) instanceof Prompted)).toList();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void isTheRecords(JsonLibrary library) {
        Payload.all().forEach(p -> isTheRecords(library, p));
    }

    private static <T> void isTheRecords(JsonLibrary library, Payload<T> payload) {
        T value = payload.values().get(0);
        String json = new String(library.codec(payload.type()).encode(value), StandardCharsets.UTF_8);
        // Gson keeps the order and the text of numbers, and so takes out only how a character is escaped
        assertEquals(JsonParser.parseString(PlainJson.of(value)).toString(), JsonParser.parseString(json).toString());
    }
}
