package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.contract.Connection;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stack;
import org.requestcore.model.floor.FloorStack;
import org.requestcore.workload.ByteSink;

/** {@code verify --hostile} of a stack of the user's own, beside one of ours: harm, answers, disagreement, exit codes. */
class HostileVerificationIT {
    @TempDir
    private Path folder;

    @Test
    void harmIsToldAndFails() throws Exception {
        Suite.serve(folder, Stack.class.getName(), Harmful.class);
        try (Suite suite = new Suite(folder)) {
            Jar.Result text = suite.run("verify", "--hostile", "-p", "stack=floor,harmful");
            assertEquals(1, text.exit(), text.all());
            String words = text.out().replaceAll("\\s+", " ");
            assertTrue(words.contains("BROKEN harmful upgrade: to WebSocket: throws java.lang.IllegalArgumentException: websocket at "), text.all());
            assertTrue(words.contains("upgrade: to WebSocket: 200 floor; throws harmful "), text.all());
            assertTrue(text.out().endsWith(" 1 harms; stacks disagree on 1\n"), text.all());

            Jar.Result json = suite.run("verify", "--hostile", "--json", "-p", "stack=floor,harmful");
            assertEquals(1, json.exit(), json.err());
            JsonArray cases = JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonArray("cases");
            JsonObject outcomes = StreamSupport.stream(cases.spliterator(), false).map(JsonElement::getAsJsonObject).filter(told -> told.get("what").getAsString().equals("to WebSocket"))
                .findFirst().orElseThrow().getAsJsonObject("outcomes");
            assertEquals("200", outcomes.getAsJsonObject("floor").get("answer").getAsString());
            assertEquals("throws", outcomes.getAsJsonObject("harmful").get("answer").getAsString());
        }
    }

    /** The floor, that throws where it is asked to switch to WebSocket in the way that most do. */
    public static final class Harmful extends OwnStackTest.Own {
        @Override
        public String name() {
            return "harmful";
        }

        @Override
        public Offer<Mount> requestCore() {
            return Offer.of(app -> {
                RequestCore right = new FloorStack().requestCore().get().mount(app);
                return new Core(right);
            });
        }
    }

    private record Core(RequestCore right) implements RequestCore {
        @Override
        public Connection connect() {
            return new Throwing(right.connect());
        }

        @Override
        public void close() {
            right.close();
        }
    }

    private record Throwing(Connection right) implements Connection {
        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            if (new String(Arrays.copyOfRange(bytes, offset, offset + length), StandardCharsets.ISO_8859_1).endsWith("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")) {
                throw new IllegalArgumentException("websocket");
            }
            right.feed(bytes, offset, length, out);
        }

        @Override
        public boolean isOpen() {
            return right.isOpen();
        }

        @Override
        public void close() {
            right.close();
        }
    }
}
