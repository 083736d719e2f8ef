package org.requestcore.workload.payload;

import java.util.List;

/** A page of users. */
public record Users(List<User> users) {
}
