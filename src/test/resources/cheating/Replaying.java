package cheating;

import java.util.ArrayList;
import java.util.List;

/** Learns the walk by heart while it is proved, and looks at no path from then on. */
public final class Replaying extends Cheating {
    private static final int WALK = 8_192;

    public Replaying() {
        super("replaying", right -> {
            List<Known> walk = new ArrayList<>();
            int[] calls = new int[1];
            return (method, path, out) -> {
                if (walk.size() < WALK) {
                    walk.add(Known.of(right, method, path));
                }
                return walk.get(calls[0]++ % WALK).handOver(out);
            };
        });
    }
}
