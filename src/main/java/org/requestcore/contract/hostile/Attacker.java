package org.requestcore.contract.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.proof.RequestProof;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.hostile.HostileCase;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/** A client of ill will, and one of good will beside it. */
final class Attacker {
    static final App.Shape SHAPE = App.Shape.SERVED;

    /** As much as one read of a socket brings, at most: Netty takes no larger buffer. */
    private static final int READ = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final List<byte[]> GOOD = WireRequests.of(Wire.POST, 1, 1).all();

    private Attacker() {
    }

    /** @param other a connection that stays, and is to be served all the same, as is a new one */
    static Outcome outcome(RequestCore core, Connection other, HostileCase asked) {
        Outcome outcome;
        try {
            outcome = send(core, asked);
        } catch (Throwable e) {
            return thrown(e);
        }
        try (Connection fresh = core.connect()) {
            RequestProof.prove(other, SHAPE, GOOD);
            RequestProof.prove(fresh, SHAPE, GOOD);
            return outcome;
        } catch (Throwable e) {
            return outcome.but("harms the next good request: " + firstLine(e));
        }
    }

    /** On a connection of its own, of which the client goes away in the end, whatever it has got. */
    static Outcome send(RequestCore core, HostileCase asked) {
        byte[] octets = asked.octets();
        int read = asked.isDripped() ? 1 : READ;
        ByteSink answers = new ByteSink(1_024);
        try (Connection connection = core.connect()) {
            for (int at = 0; at < octets.length && connection.isOpen(); at += read) {
                // spoilt afterwards: a core that keeps the caller's array instead of copying is found out
                byte[] lent = Arrays.copyOfRange(octets, at, Math.min(octets.length, at + read));
                connection.feed(lent, 0, lent.length, answers);
                Arrays.fill(lent, (byte) '!');
            }
            return Outcome.of(STATUS.matcher(answers.toString()).results().map(status -> Integer.valueOf(status.group(1))).toList(), connection.isOpen());
        }
    }

    static Outcome thrown(Throwable e) {
        return Outcome.harmful("throws", "throws %s %s".formatted(firstLine(e), where(e.getStackTrace())));
    }

    private static String firstLine(Throwable e) {
        return e.toString().lines().findFirst().orElse("");
    }

    /** In the first place that is not the JDK's. */
    static String where(StackTraceElement... trace) {
        return Stream.of(trace).filter(frame -> !frame.getClassName().matches("(java|javax|jdk|sun)\\..*")).findFirst().map(frame -> "at " + frame).orElse("");
    }
}
