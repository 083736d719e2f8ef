package org.requestcore.model.floor.routing;

import org.requestcore.contract.Router;

/**
 * A deterministic automaton over the segments of a path, with a last step over the method. A state stands for all templates that are still
 * possible, so that nothing is tried and taken back.
 *
 * <p>A state is the place where its row starts in one array of cells. A cell holds the state that it belongs to, high, and the next
 * state or the answer, low.
 */
final class Automaton {
    private final long[] cells;
    private final int start;

    Automaton(long[] cells, int start) {
        this.cells = cells;
        this.start = start;
    }

    static long cell(int owner, int value) {
        return (long) owner << 32 | value & 0xffff_ffffL;
    }

    int start() {
        return start;
    }

    /**
     * @param symbol of the {@link Vocabulary}. The first cell of a row is for those that have none; where it depends on their {@link Shapes}, it has the
     *               complement of a state that is to be asked for the number of their set
     */
    int next(int state, int symbol) {
        long cell = cells[state + symbol];
        long otherwise = cells[state];
        return (int) ((int) (cell >>> 32) == state ? cell : otherwise);
    }

    /** @param symbol of the {@link Methods}. A row has cells for all of them, or for none where no template ends */
    int answer(int state, int symbol) {
        long cell = cells[state + symbol];
        return (int) (cell >>> 32) == state ? (int) cell : Router.MISS;
    }
}
