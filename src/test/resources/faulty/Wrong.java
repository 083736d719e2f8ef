package faulty;

/** Finds the same route for every path. */
public final class Wrong extends Faulty {
    public Wrong() {
        super("wrong", (method, path, out) -> 0);
    }
}
