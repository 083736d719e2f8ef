package cheating;

/** Wrong in every 1,000th call after 10,000. */
public final class Seldom extends Cheating {
    public Seldom() {
        super("seldom", right -> {
            int[] calls = new int[1];
            return (method, path, out) -> {
                int route = right.match(method, path, out);
                return ++calls[0] < 10_000 || calls[0] % 1_000 > 0 ? route : route + 1;
            };
        });
    }
}
