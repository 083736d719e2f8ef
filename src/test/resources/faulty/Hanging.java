package faulty;

import java.util.concurrent.locks.LockSupport;

/** Never comes back from a match, however often it is interrupted. */
public final class Hanging extends Faulty {
    public Hanging() {
        super("hanging", (method, path, out) -> {
            while (true) {
                LockSupport.parkNanos(1_000_000);
            }
        });
    }
}
