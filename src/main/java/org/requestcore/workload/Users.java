package org.requestcore.workload;

import java.util.List;

/** A page of users. */
public record Users(List<User> users) {
}
