package org.requestcore.stack.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpContentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodyHandlerTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new BodyHandler(8));
    private final HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/users");

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    @Test
    void passesOnWhatHasNoBodyAsItIs() {
        channel.writeInbound(request);
        assertNull(channel.readInbound());
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertSame(request, channel.readInbound());
        assertNull(channel.readInbound());
    }

    @Test
    void gathersTheParts() {
        channel.writeInbound(request, new DefaultHttpContent(octets("abc")), new DefaultHttpContent(octets("de")));
        assertNull(channel.readInbound());
        channel.writeInbound(new DefaultLastHttpContent(octets("fgh")));
        FullHttpRequest full = assertInstanceOf(FullHttpRequest.class, channel.readInbound());
        assertEquals("abcdefgh", full.content().toString(StandardCharsets.US_ASCII));
        assertEquals("/users", full.uri());
        full.release();
    }

    @Test
    void refusesABodyThatIsTooLongAndDropsTheRestOfIt() {
        ByteBuf part = octets("12345");
        ByteBuf more = octets("6789");
        ByteBuf rest = octets("0");
        channel.writeInbound(request, new DefaultHttpContent(part), new DefaultHttpContent(more), new DefaultHttpContent(rest), LastHttpContent.EMPTY_LAST_CONTENT);
        assertSame(request, channel.readInbound());
        assertInstanceOf(TooLongHttpContentException.class, request.decoderResult().cause());
        assertNull(channel.readInbound());
        assertEquals(0, part.refCnt() + more.refCnt() + rest.refCnt());
    }

    @Test
    void dropsWhatItHasWhenTheClientGoesAway() {
        ByteBuf part = octets("abc");
        channel.writeInbound(request, new DefaultHttpContent(part));
        assertFalse(channel.finish());
        assertEquals(0, part.refCnt());
    }

    private static ByteBuf octets(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }
}
