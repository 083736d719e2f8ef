package org.requestcore.bench.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.contract.proof.MetricsProof;
import org.requestcore.contract.proof.ProofFailure;

/** Every record of an iteration is counted; one too many or too few, or under another route, is found. */
class RecordingTest {
    @ParameterizedTest
    @CsvSource({"counter,held,simple", "counter,looked-up,prometheus", "timer,held,prometheus", "histogram,looked-up,prometheus", "observation,looked-up,simple"})
    void recordsAreCounted(String meter, String tags, String registry) {
        MetricsProof proof = MetricsProof.prove(meter, tags, registry);
        Recording recording = new Recording(proof, 8_192);
        for (int calls : new int[] {0, 1, 8_191, 20_000}) {
            record(recording, calls);
            recording.check();
        }
        proof.recorder().record(7, 1_000);
        String message = assertThrows(ProofFailure.class, recording::check).getMessage();
        assertEquals(1, message.lines().count());
    }

    private static void record(Recording recording, int calls) {
        for (int i = 0; i < calls; i++) {
            recording.record();
        }
    }
}
