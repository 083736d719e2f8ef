package org.requestcore.model.floor.middleware;

import org.requestcore.workload.middleware.Trail;

/** The source of a class for each number. */
final class FloorNumberedLayer implements FloorLayer {
    private final int number;

    FloorNumberedLayer(int number) {
        this.number = number;
    }

    @Override
    public boolean in(Trail trail) {
        trail.in(number);
        return true;
    }

    @Override
    public void out(Trail trail) {
        trail.out(number);
    }
}
