package org.requestcore.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import jdk.jfr.EventSettings;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Events of one kind that Flight Recorder has seen while a fork was measured. To be begun in the warm-up, for the recorder has to be compiled too. */
final class FlightRecording {
    private final Recording recording = new Recording();
    private Instant begin;

    /** @param event its name, "jdk.GCPhasePause" */
    FlightRecording(String event, UnaryOperator<EventSettings> settings) {
        settings.apply(recording.enable(event));
        recording.start();
    }

    /** A measured iteration begins: what was before the first is no matter. */
    void measure() {
        if (begin == null) {
            begin = Instant.now();
        }
    }

    /** Of all measured iterations, and of what was between them. Ends the recording. */
    List<RecordedEvent> end() {
        try (Recording ended = recording) {
            ended.stop();
            Path file = Files.createTempFile("requestcore", ".jfr");
            try {
                ended.dump(file);
                return RecordingFile.readAllEvents(file).stream().filter(event -> event.getStartTime().isAfter(begin)).toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
