package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.result.Estimate;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        8946.04     | 8,946.0
        30.26       | 30.3
        4.7         | 4.70
        9.996       | 10.0
        -12.4       | -12.4
        0           | 0
        0.00092     | 9.2e-04
        2345678.9   | 2,345,679
        234567890   | 2.3e+08
        NaN         | -
        Infinity    | ∞
        """)
    void numbersHaveTheDigitsThatMeanSomething(double value, String text) {
        assertEquals(text, Figures.number(value));
    }

    @Property
    void numbersAreRoundedAndGroupedAsFormatterDoes(@ForAll @DoubleRange(min = -9.9e7, max = 9.9e7) double value) {
        Assume.that(Math.abs(value) >= 10);
        assertEquals(String.format(Locale.ROOT, Math.abs(value) >= 1e6 ? "%,.0f" : "%,.1f", value), Figures.number(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0.003   | 0
        0.5     | 0.5
        71.2    | 71
        21140.4 | 21,140
        NaN     | -
        """)
    void bytesAreWhole(double value, String text) {
        assertEquals(text, Figures.bytes(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
        100 | 98  | 103 | ±3.0%
        100 | 80  | 103 | ±20%
        1   | 0   | 99  | >999%
        100 | NaN | NaN | ''
        0   | -1  | 1   | ''
        """)
    void theFartherEndIsTold(double value, double low, double high, String text) {
        assertEquals(text, Figures.plusMinus(new Estimate(value, low, high)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1.004  | 0.97 | 1.03 | 1.00 | 0.97..1.03
        92.31  | 90.5 | 96   | 92.3 | 90.5..96.0
        9.998  | 9.99 | 10.96 | 10.0 | 9.99..11.0
        9.998  | 9.99 | 99.96 | '' | 9.99..100
        NaN    | 1.2 | 1.6 | '' | 1.20..1.60
        1234.4 | 1200 | 1300 | 1,234 | 1,200..1,300
        """)
    void ratiosHaveThreeDigits(double value, double low, double high, String text, String range) {
        Estimate ratio = new Estimate(value, low, high);
        assertEquals(text, Figures.ratio(ratio));
        assertEquals(range, Figures.ratioRange(ratio));
    }

    @Property
    void noShortNumberIsLong(@ForAll double value) {
        assertTrue(Figures.shortNumber(value).length() <= 10, () -> Figures.shortNumber(value));
    }
}
