package cheating;

/** Right for 10,000 calls, then always the same. */
public final class Lapsing extends Cheating {
    public Lapsing() {
        super("lapsing", right -> {
            int[] calls = new int[1];
            return (method, path, out) -> calls[0]++ < 10_000 ? right.match(method, path, out) : 0;
        });
    }
}
