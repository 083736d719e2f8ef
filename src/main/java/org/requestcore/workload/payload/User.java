package org.requestcore.workload.payload;

/** The article's User. */
public record User(long id, String name, String email) {
}
