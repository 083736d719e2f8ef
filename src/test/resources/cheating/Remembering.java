package cheating;

import java.util.HashMap;
import java.util.Map;

/** Keeps the answer to each path: right, as long as paths come back. */
public final class Remembering extends Cheating {
    public Remembering() {
        super("remembering", right -> {
            Map<String, Known> known = new HashMap<>();
            return (method, path, out) -> known.computeIfAbsent(method + path, p -> Known.of(right, method, path)).handOver(out);
        });
    }
}
