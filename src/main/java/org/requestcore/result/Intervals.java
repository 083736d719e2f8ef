package org.requestcore.result;

import java.util.ArrayList;
import java.util.List;

import org.requestcore.precision.Student;
import org.requestcore.result.Sample.Place;

/**
 * 95 % intervals for rows, and for ratios and differences of rows, made of their {@link Sample}s.
 *
 * <p>The estimate plus or minus a quantile of Student's t times its standard error: a row's is {@link org.requestcore.precision.MedianError}, those of several rows
 * add up by their squares, and the degrees of freedom are Welch's and Satterthwaite's (Satterthwaite 1946). Times and ratios are positive and their errors
 * multiply: their scale is the logarithm's. Differences are linear. A row with two {@link Speeds} has an interval that reaches from below the one to above the
 * other, and so has what is made of it; its ratios have no value, for there is no one of which it would be true.
 *
 * <p>IntervalCoverageTest holds what they are good for, and lists what they can't.
 */
public final class Intervals {
    private Intervals() {
    }

    /** A row's. NaN with one fork. */
    public static Estimate of(Sample sample) {
        return sample.log() == null ? linear(sample.value(), List.of(sample.linear())) : logarithmic(sample.value(), List.of(sample.log()));
    }

    /** Of two independent rows with positive values. NaN if one of them has one fork only. */
    static Estimate ratio(Sample over, Sample under) {
        if (over.log() == null || under.log() == null) {
            return new Estimate(over.value() / under.value(), Double.NaN, Double.NaN);
        }
        double value = over.speeds() == null && under.speeds() == null ? over.value() / under.value() : Double.NaN;
        return logarithmic(value, List.of(over.log(), under.log().negative()));
    }

    /** A sum of independent rows, some of them with a minus. NaN if one of them has one fork only. */
    public static Estimate sum(List<Sample> plus, List<Sample> minus) {
        double value = 0;
        List<Place> places = new ArrayList<>();
        for (Sample sample : plus) {
            value += sample.value();
            places.add(sample.linear());
        }
        for (Sample sample : minus) {
            value -= sample.value();
            places.add(sample.linear().negative());
        }
        return linear(value, places);
    }

    /** One row less another. */
    static Estimate difference(Sample from, Sample less) {
        return sum(List.of(from), List.of(less));
    }

    private static Estimate linear(double value, List<Place> places) {
        return new Estimate(value, low(places), high(places));
    }

    private static Estimate logarithmic(double value, List<Place> places) {
        if (Double.isNaN(value) || places.stream().anyMatch(p -> p.low() != p.high())) {
            return new Estimate(value, Math.exp(low(places)), Math.exp(high(places)));
        }
        // what never varies is known to the last digit
        double centre = places.stream().mapToDouble(Place::low).sum();
        return new Estimate(value, value * Math.exp(low(places) - centre), value * Math.exp(high(places) - centre));
    }

    private static double high(List<Place> places) {
        return 0 - low(places.stream().map(Place::negative).toList());
    }

    /** Satterthwaite's approximation of the degrees of freedom: (sum of v)^2 / sum of (v^2 / degrees), v the squared errors; where nothing varies, the least of them. */
    private static double low(List<Place> places) {
        double variance = 0;
        double squares = 0;
        int least = Integer.MAX_VALUE;
        for (Place place : places) {
            double squared = place.lowError() * place.lowError();
            variance += squared;
            squares += squared * squared / place.degrees();
            least = Math.min(least, place.degrees());
        }
        return places.stream().mapToDouble(Place::low).sum() - Student.t(squares > 0 ? Math.max(variance * variance / squares, least) : least) * Math.sqrt(variance);
    }
}
