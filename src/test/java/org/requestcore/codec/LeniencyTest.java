package org.requestcore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.workload.payload.NewUser;

/** What each library accepts beyond JSON is what its class says: leniency saves work, so a reader of the rows has to know it. */
class LeniencyTest {
    private enum Form {
        COMMA_TOO_MANY("{\"name\":\"a\",}"),
        COMMA_TOO_FEW("{\"name\":\"a\" \"email\":\"b\"}"),
        COMMENT("/* c */{\"name\":\"a\"}"),
        SINGLE_QUOTES("{'name':'a'}"),
        LEADING_ZERO("{\"x\":01,\"name\":\"a\"}"),
        CONTROL_CHARACTER("{\"name\":\"\n\"}"),
        ARRAY_FOR_TEXT("{\"name\":[]}"),
        SOMETHING_AFTER("{\"name\":\"a\"}x");

        final byte[] json;

        Form(String text) {
            json = text.getBytes(StandardCharsets.UTF_8);
        }
    }

    static Stream<Arguments> libraries() {
        return Stream.of(
            Arguments.of(new JacksonLibrary(), EnumSet.noneOf(Form.class)),
            Arguments.of(new JacksonStreamingLibrary(), EnumSet.noneOf(Form.class)),
            Arguments.of(new JacksonBlackbirdLibrary(), EnumSet.noneOf(Form.class)),
            Arguments.of(new Jackson3Library(), EnumSet.noneOf(Form.class)),
            Arguments.of(new VertxJsonLibrary(), EnumSet.of(Form.COMMENT, Form.ARRAY_FOR_TEXT)),
            Arguments.of(new VertxJsonDatabindLibrary(), EnumSet.of(Form.COMMENT, Form.ARRAY_FOR_TEXT)),
            Arguments.of(new Fastjson2Library(), EnumSet.complementOf(EnumSet.of(Form.SOMETHING_AFTER))),
            Arguments.of(new AvajeJsonbLibrary(),
                EnumSet.of(Form.COMMA_TOO_MANY, Form.COMMA_TOO_FEW, Form.LEADING_ZERO, Form.CONTROL_CHARACTER, Form.SOMETHING_AFTER)));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void acceptsWhatItsClassSays(JsonLibrary library, Set<Form> said) {
        JsonCodec<NewUser> codec = library.codec(NewUser.class);
        Set<Form> accepted = EnumSet.noneOf(Form.class);
        for (Form form : Form.values()) {
            try {
                codec.decode(form.json);
                accepted.add(form);
            } catch (RuntimeException e) {
                // refused
            }
        }
        assertEquals(said, accepted);
    }
}
