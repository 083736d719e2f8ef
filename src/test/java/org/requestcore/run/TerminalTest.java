package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    /** As COLUMNS has it, or stty: rows and columns. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        100     | 100
        24 132  | 132
        10      | 40
        5000    | 200
        0 0     | 80
        wide    | 80
                | 80
        """)
    void linesAreAsWideAsTold(String told, int columns) {
        assertEquals(columns, Terminal.columns(told));
    }
}
