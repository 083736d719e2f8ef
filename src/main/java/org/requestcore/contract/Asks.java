package org.requestcore.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The contract that a benchmark class asks its contenders for: rows that a contender does not offer are not run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {
    /** In the place of the names of the contenders: all that the registries hold and that offer the contract. */
    String EVERYONE = "everyone";

    Contract value();

    /** What a contender offers, or doesn't. */
    enum Contract { ROUTER, MIDDLEWARE, REQUEST, JSON, METRICS, SERVER, TWIN, CONCURRENCY }
}
