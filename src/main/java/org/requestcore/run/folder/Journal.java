package org.requestcore.run.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import org.openjdk.jmh.results.BenchmarkResult;

import org.requestcore.workload.BadInput;

/**
 * {@code journal.jsonl}: a line a fork, synced to the disk before the next fork starts, so that a process that is killed loses at most the fork that was
 * under way. A last line that is torn is as good as none: it is cut off when the journal is opened again.
 */
public final class Journal implements AutoCloseable {
    static final String FILE = "journal.jsonl";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().registerTypeAdapter(BenchmarkResult.class, new SerializedResult()).create();

    private final Path folder;
    private final FileChannel channel;

    private Journal(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Opens a run's journal for more lines.
     *
     * @throws Unwritable if that can't be
     */
    public static Journal open(Path folder) {
        try {
            FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.truncate(wholeLength(folder));
            channel.position(channel.size());
            return new Journal(folder, channel);
        } catch (IOException e) {
            throw new Unwritable(folder, FILE, e);
        }
    }

    /** The whole lines of a run's journal; none if it has no journal. */
    public static List<ForkRecord> read(Path folder) {
        List<ForkRecord> records = new ArrayList<>();
        for (String line : wholeText(folder).split("\n")) {
            if (!line.isEmpty()) {
                records.add(record(folder, line, records.size() + 1));
            }
        }
        return records;
    }

    /** @throws Unwritable if the disk is full; the line is torn then, and as good as none */
    public void append(ForkRecord record) {
        ByteBuffer line = ByteBuffer.wrap((GSON.toJson(record) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new Unwritable(folder, FILE, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ForkRecord record(Path folder, String line, int number) {
        try {
            return GSON.fromJson(line, ForkRecord.class);
        } catch (JsonParseException e) {
            throw new BadInput(folder.resolve(FILE) + ":" + number + ": no record of a fork; the run can't be read from it");
        }
    }

    private static long wholeLength(Path folder) {
        return wholeText(folder).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String wholeText(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return "";
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return new String(text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
