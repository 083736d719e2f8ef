package org.requestcore.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Of a server in another language, which profiles itself when it is asked: Go's by its run time, Python's by async-profiler. */
final class ProgramProfile implements ServerProfile {
    /** Beyond what it was asked for, until the answer is there. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    private final CompletableFuture<HttpResponse<String>> answer;
    private final Path file;

    /** @param profile where it is asked for one @param file for its stacks */
    ProgramProfile(URI profile, Path file, double seconds) {
        this.file = file;
        URI asked = URI.create("%s?seconds=%s".formatted(profile, seconds));
        answer = HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(asked).timeout(LONGEST_ANSWER.plusMillis(Math.round(1e3 * seconds))).build(), BodyHandlers.ofString());
    }

    @Override
    public void keep(boolean isLast) {
        if (!isLast) {
            return;
        }
        try {
            HttpResponse<String> told = answer.join();
            if (told.statusCode() != 200) {
                throw new IllegalStateException("-prof async: the server can't be profiled: " + told.body());
            }
            Files.writeString(file, told.body());
        } catch (CompletionException | IOException e) {
            throw new IllegalStateException("-prof async: the server can't be profiled", e);
        }
    }
}
