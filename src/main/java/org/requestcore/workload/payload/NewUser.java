package org.requestcore.workload.payload;

/** What POST /users is given: a User without its id. Members are null where the request left them out. */
public record NewUser(String name, String email) {
}
