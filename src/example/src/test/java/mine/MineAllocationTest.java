package mine;

import static org.requestcore.junit.AllocationAssertions.assertAllocatesAtMost;

import org.junit.jupiter.api.Test;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.RouteTables;

/** What one's own code may allocate. It is repeated until it does with so little, or the compilers have nothing left to do: there is no warm-up to guess. */
class MineAllocationTest {
    /** Jauter's, as measured once; -prof alloc tells of what classes it is. A release of it that takes more fails here. */
    private static final long BYTES_OF_A_MATCH = 2_200;

    private int total;

    private record Region(int start, int end) {
        int length() {
            return end - start;
        }
    }

    @Test
    void aMatchAllocatesNoMoreThanItDid() throws Throwable {
        Router router = new MineRouter(RouteTables.load("github"));
        Captures captures = new Captures();
        assertAllocatesAtMost(BYTES_OF_A_MATCH, () -> {
            router.match("GET", "/repos/netty/netty/issues/1/comments", captures.clear());
        });
    }

    /** An object as long as it is interpreted, and none once it is compiled: nobody else sees it. */
    @Test
    void whatTheCompilerRemovesDoesNotCount() throws Throwable {
        assertAllocatesAtMost(0, () -> {
            total += new Region(total, total + 1).length();
        });
    }
}
