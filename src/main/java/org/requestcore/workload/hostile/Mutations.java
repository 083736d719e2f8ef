package org.requestcore.workload.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.requestcore.workload.Seed;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/** Good requests, one or two in a piece, that are spoilt in one to four places: always the same ones. */
public final class Mutations {
    /** Their class. */
    public static final String KIND = "mutation";
    private static final int COUNT = 1_000;

    private static final int MOST_PLACES = 4;
    private static final int LONGEST = 16;
    /** What means something to a parser. */
    private static final List<String> PIECES = List.of("\r\n", "\n", "\r", "\r\n\r\n", "\0", " ", "\t", ":", ",", ";", "%", "/", "..", "\u00ff", "0", "9", "-", "HTTP/1.1", "\r\n ",
        "\r\nContent-Length: 5", "\r\nContent-Length: 0", "\r\nTransfer-Encoding: chunked", "\r\nExpect: 100-continue", "\r\nConnection: close", "GET / HTTP/1.1\r\n\r\n");

    private final SplittableRandom random;
    private final List<String> changes = new ArrayList<>();
    private String text;

    private Mutations(SplittableRandom random, byte[] good) {
        this.random = random;
        this.text = new String(good, StandardCharsets.ISO_8859_1);
    }

    public static List<HostileCase> all() {
        SplittableRandom random = Seed.random("mutations");
        List<HostileCase> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Wire wire = Wire.values()[i % Wire.values().length];
            all.add(new Mutations(random, WireRequests.of(wire, random.nextInt(1, 3), 1).at(0)).spoilt(i, wire));
        }
        return all;
    }

    private HostileCase spoilt(int number, Wire wire) {
        for (int places = random.nextInt(1, MOST_PLACES + 1); places > 0; places--) {
            spoil(random.nextInt(text.length()), random.nextInt(1, LONGEST + 1));
        }
        return new HostileCase(KIND, "%d, of %s: %s".formatted(number, wire.id(), String.join(", then ", changes)), Octets.of(text), false, true);
    }

    private void spoil(int at, int length) {
        int end = Math.min(text.length(), at + length);
        switch (random.nextInt(4)) {
            case 0 -> {
                char octet = (char) random.nextInt(256);
                replace(at, at + 1, String.valueOf(octet), "octet %d is %02x".formatted(at, (int) octet));
            }
            case 1 -> {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                replace(at, at, piece, "%s comes in before octet %d".formatted(quoted(piece), at));
            }
            case 2 -> replace(at, end, "", "octets %d to %d are gone".formatted(at, end - 1));
            default -> replace(at, at, text.substring(at, end), "octets %d to %d stand twice".formatted(at, end - 1));
        }
    }

    private void replace(int from, int to, String by, String change) {
        text = text.substring(0, from) + by + text.substring(to);
        changes.add(change);
    }

    private static String quoted(String piece) {
        return "'" + piece.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t").replace("\0", "\\0").replace("\u00ff", "\\xff") + "'";
    }
}
