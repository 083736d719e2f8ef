package org.requestcore.result;

import java.util.List;

import com.google.gson.JsonObject;

/**
 * A run that was read.
 *
 * @param name       of its folder or file
 * @param conditions run.json; empty if the rows came from a file that JMH wrote elsewhere
 * @param rows       of all concerns
 */
public record Run(String name, JsonObject conditions, List<Row> rows) {
}
