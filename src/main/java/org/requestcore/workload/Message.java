package org.requestcore.workload;

/** {@code {"message":"Hello, World!"}} */
public record Message(String message) {
}
