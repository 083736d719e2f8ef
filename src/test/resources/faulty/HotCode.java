package faulty;

import java.util.function.LongUnaryOperator;

/** The source of a class that is compiled anew each time it is defined. */
public final class HotCode implements LongUnaryOperator {
    @Override
    public long applyAsLong(long value) {
        long next = value;
        for (int i = 0; i < 32; i++) {
            next = next * 31 + (next >>> 7) % (i + 3);
        }
        return next;
    }
}
