package org.requestcore.stack.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;

import org.requestcore.workload.app.Reply;

/** Replies as Netty's responses. */
final class Responses {
    private static final AsciiString JSON = AsciiString.cached(Reply.CONTENT_TYPE);

    private Responses() {
    }

    /** The body is wrapped, not copied: the transport copies it. */
    static FullHttpResponse of(Reply reply) {
        ByteBuf body = Unpooled.wrappedBuffer(reply.body());
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), body);
        if (body.isReadable()) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, JSON);
        }
        response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return response;
    }
}
