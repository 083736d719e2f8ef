package org.requestcore.stack.netty;

import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

import org.requestcore.contract.Connection;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.model.harness.ToldAnswers;
import org.requestcore.stack.netty.embedded.ChannelConnection;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;

/** The channel with one handler, which lets go of what is read, and writes the answer that it was told in a buffer of the allocator, as an encoder does. */
final class EmbeddedChannelCore implements RequestCore {
    private final ToldAnswers told;

    EmbeddedChannelCore(App app) {
        told = new ToldAnswers(app);
    }

    /** @throws IllegalStateException on a thread that Netty's allocator and recyclers keep no caches for */
    @Override
    public Connection connect() {
        NettyThread.demand();
        return new Told();
    }

    @Override
    public void close() {
        // each connection holds its own
    }

    private final class Told implements Connection, Prompted<byte[]> {
        private final Answering answering = new Answering();
        private final ChannelConnection connection = new ChannelConnection(answering);

        @Override
        public void prompt(List<byte[]> pieces) {
            answering.answers = told.to(pieces);
            answering.next = 0;
        }

        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            connection.feed(bytes, offset, length, out);
        }

        @Override
        public boolean isOpen() {
            return connection.isOpen();
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    /** Flushes once for what came in one piece. */
    private static final class Answering extends ChannelInboundHandlerAdapter {
        private byte[][] answers;
        private int next;

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            ((ByteBuf) msg).release();
            byte[] answer = answers[next++ & answers.length - 1];
            ctx.write(ctx.alloc().ioBuffer(answer.length).writeBytes(answer), ctx.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) {
            ctx.flush();
        }
    }
}
