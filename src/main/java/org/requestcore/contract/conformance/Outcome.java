package org.requestcore.contract.conformance;

import java.util.List;

import org.requestcore.contract.conformance.Answerer.Finding;

/**
 * What came of asking a router, or a whole request, about one behaviour.
 *
 * @param absence  null if it was asked
 * @param findings what differs
 */
record Outcome(String contract, String absence, List<Finding> findings) {
    static final String ROUTER = "router";
    static final String REQUEST = "whole request";
    static final String TOLD = "told the answers";

    static Outcome absent(String contract, String reason) {
        return new Outcome(contract, reason, List.of());
    }

    static Outcome of(String contract, Behaviour behaviour, Answerer answerer) {
        return new Outcome(contract, null, behaviour.asks().stream().flatMap(ask -> answerer.find(ask).stream()).toList());
    }

    boolean isPresent() {
        return absence == null;
    }

    boolean has(String how) {
        return findings.stream().anyMatch(f -> f.how().equals(how));
    }
}
