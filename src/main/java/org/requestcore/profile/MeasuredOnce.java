package org.requestcore.profile;

import java.util.Collection;

import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.Aggregator;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/** A secondary metric that is measured once a fork. JMH's ScalarResult counts the iterations that have none as zeros, and averages them in. */
public final class MeasuredOnce extends Result<MeasuredOnce> {
    private static final long serialVersionUID = 1;

    public MeasuredOnce(String label, double value, String unit) {
        this(label, of(value), unit);
    }

    private MeasuredOnce(String label, Statistics values, String unit) {
        super(ResultRole.SECONDARY, label, values, unit, AggregationPolicy.AVG);
    }

    @Override
    protected Aggregator<MeasuredOnce> getThreadAggregator() {
        return MeasuredOnce::average;
    }

    @Override
    protected Aggregator<MeasuredOnce> getIterationAggregator() {
        return MeasuredOnce::average;
    }

    private static MeasuredOnce average(Collection<MeasuredOnce> results) {
        MeasuredOnce any = results.iterator().next();
        return new MeasuredOnce(any.label, new ListStatistics(results.stream().mapToDouble(MeasuredOnce::getScore).toArray()), any.unit);
    }
}
