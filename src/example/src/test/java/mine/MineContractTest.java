package mine;

import org.requestcore.junit.StackContract;

/** Each contract that MineStack offers, as tests of one's own build. */
class MineContractTest extends StackContract {
    MineContractTest() {
        super("mine");
    }
}
