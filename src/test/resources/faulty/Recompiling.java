package faulty;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.LongUnaryOperator;
import java.util.List;

import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.routes.RouteTable;

/** Finds the right route, and has new code compiled all the time. */
public final class Recompiling extends Faulty {
    private static final int OFTEN = 2_000;
    private static final int HOT = 20_000;

    public Recompiling() {
        super("recompiling", null);
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> recompiling(Stacks.named("radix").router(table).get()));
    }

    private static Router recompiling(Router right) {
        int[] calls = new int[1];
        return (method, path, out) -> {
            if (++calls[0] % OFTEN == 0) {
                makeHot();
            }
            return right.match(method, path, out);
        };
    }

    private static void makeHot() {
        try {
            MethodHandle constructor = DistinctClasses.constructor(MethodHandles.lookup(), HotCode.class, MethodType.methodType(void.class), List.of());
            LongUnaryOperator hot = (LongUnaryOperator) constructor.invoke();
            long value = 1;
            for (int i = 0; i < HOT; i++) {
                value = hot.applyAsLong(value);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
