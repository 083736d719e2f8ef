package org.requestcore.workload.payload;

import java.util.List;

/** A nested value with every kind of member: long, int, double, boolean, text, object, array. */
public record Order(long id, String customer, boolean paid, double total, String note, Address shipTo, List<Item> items) {

    public record Address(String street, String city, String country) {
    }

    public record Item(String sku, String title, int quantity, double price) {
    }
}
