package org.requestcore.workload;

/** The article's User. */
public record User(long id, String name, String email) {
}
