package org.requestcore.workload;

/** What POST /users is given: a User without its id. Members are null where the request left them out. */
public record NewUser(String name, String email) {
}
