package org.requestcore.workload.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.requestcore.workload.BadInput;

/** Whatever is in a file, it is a table, or one line says what is wrong. */
class GarbledTablesTest {
    private static final List<String> TEXTS = List.of("""
        %YAML 1.2
        ---
        openapi: 3.1.0
        servers: [{url: 'https://{h}/v1', variables: {h: {default: x}}}]
        paths:
          /a/{b}.json: &a
            get: {description: "a\\tb\\u00e9"}
            <<: *a
          /c: {$ref: '#/paths/~1a~1%7Bb%7D.json'}
          "/d":
            post:
              description: |-2
                  text
        """, """
        {"openapi": "3.0.0", "servers": [{"url": "/v1"}], "paths": {"/a/{b}-{c}": {"get": {"x": [1.5e3, true, null, "\\u00e9"]}, "put": {}}, "/c": {"$ref": "#/paths/~1a"}}}
        """, """
        # comment
        GET /a/{b}
        POST /{a}.{b}
        DELETE /c/{d...}
        """);
    private static final List<String> BITS = List.of("", "{", "}", "[", "]", "\"", "'", ":", ": ", "- ", "\n", "\n  ", "\t", "&a", "*a", "!", "|", ">", "%", "#", "\\", "\\u", "\\x", "?", ",", "<<: ",
        "---", "...", "/", "\0", "\ufeff", "\ud83d", "\u2028", "paths", "get", "$ref: '#", "~1", "%YAML 9.9", "{...}", "1e999", "@", "`", "=");

    @Property(tries = 2_000, seed = "11")
    void tableOrOneLine(@ForAll("garbled") String text) {
        for (String name : List.of("a.yaml", "a.json", "a.routes", "a.yaml?skip", "a.json?skip&base-path=server", "a.routes?skip&base-path=/v1")) {
            try {
                assertFalse(TableFile.named(name).parse(text).routes().isEmpty());
            } catch (BadInput e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            }
        }
    }

    @Provide
    Arbitrary<String> garbled() {
        Arbitrary<String> bit = Arbitraries.oneOf(Arbitraries.of(BITS), Arbitraries.strings().ofMaxLength(2));
        Arbitrary<List<Edit>> edits = Combinators.combine(Arbitraries.integers().between(0, 1_000), Arbitraries.integers().between(0, 12), bit).as(Edit::new).list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(Arbitraries.of(TEXTS), edits).as((text, all) -> all.stream().reduce(text, (t, edit) -> edit.of(t), (a, b) -> b));
    }

    /** At a thousandth of the text, some chars are replaced by others. */
    private record Edit(int at, int length, String by) {
        String of(String text) {
            int start = text.length() * at / 1_000;
            return text.substring(0, start) + by + text.substring(Math.min(text.length(), start + length));
        }
    }
}
