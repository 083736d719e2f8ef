package org.requestcore.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.requestcore.workload.wire.Scenario;

/** What a scenario sends, as a file for the clients: for each piece a line with its length, and then its octets. */
final class Pieces {
    private Pieces() {
    }

    /** @return the file */
    static Path write(Scenario scenario, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] piece : scenario.pieces()) {
                out.write((piece.length + "\n").getBytes(StandardCharsets.US_ASCII));
                out.write(piece);
            }
        }
        return file;
    }
}
