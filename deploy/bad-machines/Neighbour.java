import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A neighbour as others have them, beside whom a run has to stay true: one thread walks at random through more memory than processors share as a cache, and writes; from time to
 * time, for a tenth of a second to two, there is one on each core. Runs until it is killed: {@code java Neighbour.java}
 */
final class Neighbour {
    private static final int LONGS = 16 << 20;
    private static final long[] MEMORY = new long[LONGS];
    private static final long SEED = 7;

    private Neighbour() {
    }

    public static void main(String[] args) {
        start(() -> thrash(Long.MAX_VALUE));
        SplittableRandom random = new SplittableRandom(SEED);
        while (true) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(500, 8_000)));
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(100, 2_000));
            for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
                start(() -> thrash(until));
            }
        }
    }

    /** The one that is always there rests half of the time. */
    private static void thrash(long until) {
        SplittableRandom random = new SplittableRandom(SEED);
        while (until == Long.MAX_VALUE || System.nanoTime() < until) {
            for (int i = 0; i < 1 << 20; i++) {
                MEMORY[random.nextInt(LONGS)] += i;
            }
            if (until == Long.MAX_VALUE) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
