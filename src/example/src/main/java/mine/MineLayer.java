package mine;

import org.requestcore.workload.middleware.Trail;

/** One layer: its work on the way in, the next one, its work on the way out. */
final class MineLayer implements MineChain.Handler {
    private final int number;
    private final MineChain.Handler next;

    MineLayer(int number, MineChain.Handler next) {
        this.number = number;
        this.next = next;
    }

    @Override
    public void handle(MineChain.Exchange exchange) {
        Trail trail = exchange.trail;
        trail.in(number);
        next.handle(exchange);
        trail.out(number);
    }
}
