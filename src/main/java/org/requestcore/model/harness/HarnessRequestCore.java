package org.requestcore.model.harness;

import java.util.List;

import org.requestcore.contract.Connection;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;

/** Prices the walk over the wire requests, the copy in, the copy out and the call. */
final class HarnessRequestCore implements RequestCore {
    private final ToldAnswers told;

    HarnessRequestCore(App app) {
        told = new ToldAnswers(app);
    }

    @Override
    public Connection connect() {
        return new Told();
    }

    @Override
    public void close() {
        // holds nothing
    }

    private final class Told implements Connection, Prompted<byte[]> {
        private final ByteSink in = new ByteSink(4_096);
        private byte[][] answers;
        private int next;

        @Override
        public void prompt(List<byte[]> pieces) {
            answers = told.to(pieces);
            next = 0;
        }

        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            in.clear().write(bytes, offset, length);
            byte[] answer = answers[next++ & answers.length - 1];
            out.write(answer, 0, answer.length);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
