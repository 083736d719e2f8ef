package org.requestcore.workload.payload;

/** {@code {"message":"Hello, World!"}} */
public record Message(String message) {
}
