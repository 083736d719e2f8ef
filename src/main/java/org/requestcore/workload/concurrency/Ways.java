package org.requestcore.workload.concurrency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All ways of all that is here. */
public final class Ways {
    public static final List<String> ALL = Stream.of(HandOver.WAYS, FanOut.WAYS, SharedCount.WAYS, OffLoad.WAYS).flatMap(List::stream).distinct().toList();

    private Ways() {
    }

    /** Why a way can't be gone on this JDK: the rest of the sentence "absent: ..."; empty if it can. */
    public static Optional<String> absence(String way) {
        return HandOver.absence(way).or(() -> FanOut.absence(way)).map(reason -> way + " " + reason);
    }
}
