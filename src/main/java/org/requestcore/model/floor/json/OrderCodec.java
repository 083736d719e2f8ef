package org.requestcore.model.floor.json;

import java.util.List;

import org.requestcore.model.floor.octets.Decimals;
import org.requestcore.workload.payload.Order;

final class OrderCodec extends FloorCodec<Order> {
    private static final JsonLiteral OPEN_ID = JsonLiteral.of("{\"id\":");
    private static final JsonLiteral CUSTOMER = JsonLiteral.of(",\"customer\":");
    private static final JsonLiteral PAID = JsonLiteral.of(",\"paid\":");
    private static final JsonLiteral PAID_TRUE = JsonLiteral.of(",\"paid\":true");
    private static final JsonLiteral PAID_FALSE = JsonLiteral.of(",\"paid\":false");
    private static final JsonLiteral TOTAL = JsonLiteral.of(",\"total\":");
    private static final JsonLiteral NOTE = JsonLiteral.of(",\"note\":");
    private static final JsonLiteral SHIP_TO = JsonLiteral.of(",\"shipTo\":");
    private static final JsonLiteral ITEMS = JsonLiteral.of(",\"items\":");

    private static final long ID_WORD = JsonReader.name("id");
    private static final long CUSTOMER_WORD = JsonReader.name("customer");
    private static final long PAID_WORD = JsonReader.name("paid");
    private static final long TOTAL_WORD = JsonReader.name("total");
    private static final long NOTE_WORD = JsonReader.name("note");
    private static final long SHIP_TO_WORD = JsonReader.name("shipTo");
    private static final long ITEMS_WORD = JsonReader.name("items");

    private final AddressCodec address = new AddressCodec();
    private final ItemCodec item = new ItemCodec();

    @Override
    int bound(Order value) {
        return 7 * JsonLiteral.MAX_OCTETS + 2 * Decimals.MAX_OCTETS + JsonText.bound(value.customer()) + JsonText.bound(value.note())
            + address.boundOrNull(value.shipTo()) + item.boundList(value.items()) + 1;
    }

    @Override
    int write(Order value, byte[] to, int at) {
        int end = Decimals.write(value.id(), to, OPEN_ID.write(to, at));
        end = JsonText.write(value.customer(), to, CUSTOMER.write(to, end));
        end = (value.paid() ? PAID_TRUE : PAID_FALSE).write(to, end);
        end = Decimals.write(value.total(), to, TOTAL.write(to, end));
        end = JsonText.write(value.note(), to, NOTE.write(to, end));
        end = address.writeOrNull(value.shipTo(), to, SHIP_TO.write(to, end));
        end = item.writeList(value.items(), to, ITEMS.write(to, end));
        to[end] = '}';
        return end + 1;
    }

    @Override
    Order read(JsonReader in) {
        if (in.isNull()) {
            return null;
        }
        long id = 0;
        String customer = null;
        boolean paid = false;
        double total = 0;
        String note = null;
        Order.Address shipTo = null;
        List<Order.Item> items = null;
        boolean isUsual = in.takes(OPEN_ID);
        if (isUsual) {
            id = in.longNumber();
            customer = in.takes(CUSTOMER) ? in.text() : null;
            paid = in.takes(PAID) ? in.truth() : false;
            total = in.takes(TOTAL) ? in.doubleNumber() : 0;
            note = in.takes(NOTE) ? in.text() : null;
            shipTo = in.takes(SHIP_TO) ? address.read(in) : null;
            items = in.takes(ITEMS) ? item.readList(in) : null;
        }
        for (boolean more = isUsual ? in.nextMember() : in.beginObject(); more; more = in.nextMember()) {
            long member = in.name();
            if (member == ID_WORD) {
                id = in.longNumber();
            } else if (member == CUSTOMER_WORD) {
                customer = in.text();
            } else if (member == PAID_WORD) {
                paid = in.truth();
            } else if (member == TOTAL_WORD) {
                total = in.doubleNumber();
            } else if (member == NOTE_WORD) {
                note = in.text();
            } else if (member == SHIP_TO_WORD) {
                shipTo = address.read(in);
            } else if (member == ITEMS_WORD) {
                items = item.readList(in);
            } else {
                in.skip();
            }
        }
        return new Order(id, customer, paid, total, note, shipTo, items);
    }

    private static final class AddressCodec extends FloorCodec<Order.Address> {
        private static final JsonLiteral OPEN_STREET = JsonLiteral.of("{\"street\":");
        private static final JsonLiteral CITY = JsonLiteral.of(",\"city\":");
        private static final JsonLiteral COUNTRY = JsonLiteral.of(",\"country\":");

        private static final long STREET_WORD = JsonReader.name("street");
        private static final long CITY_WORD = JsonReader.name("city");
        private static final long COUNTRY_WORD = JsonReader.name("country");

        @Override
        int bound(Order.Address value) {
            return 3 * JsonLiteral.MAX_OCTETS + JsonText.bound(value.street()) + JsonText.bound(value.city()) + JsonText.bound(value.country()) + 1;
        }

        @Override
        int write(Order.Address value, byte[] to, int at) {
            int end = JsonText.write(value.street(), to, OPEN_STREET.write(to, at));
            end = JsonText.write(value.city(), to, CITY.write(to, end));
            end = JsonText.write(value.country(), to, COUNTRY.write(to, end));
            to[end] = '}';
            return end + 1;
        }

        @Override
        Order.Address read(JsonReader in) {
            if (in.isNull()) {
                return null;
            }
            String street = null;
            String city = null;
            String country = null;
            boolean isUsual = in.takes(OPEN_STREET);
            if (isUsual) {
                street = in.text();
                city = in.takes(CITY) ? in.text() : null;
                country = in.takes(COUNTRY) ? in.text() : null;
            }
            for (boolean more = isUsual ? in.nextMember() : in.beginObject(); more; more = in.nextMember()) {
                long member = in.name();
                if (member == STREET_WORD) {
                    street = in.text();
                } else if (member == CITY_WORD) {
                    city = in.text();
                } else if (member == COUNTRY_WORD) {
                    country = in.text();
                } else {
                    in.skip();
                }
            }
            return new Order.Address(street, city, country);
        }
    }

    private static final class ItemCodec extends FloorCodec<Order.Item> {
        private static final JsonLiteral OPEN_SKU = JsonLiteral.of("{\"sku\":");
        private static final JsonLiteral TITLE = JsonLiteral.of(",\"title\":");
        private static final JsonLiteral QUANTITY = JsonLiteral.of(",\"quantity\":");
        private static final JsonLiteral PRICE = JsonLiteral.of(",\"price\":");

        private static final long SKU_WORD = JsonReader.name("sku");
        private static final long TITLE_WORD = JsonReader.name("title");
        private static final long QUANTITY_WORD = JsonReader.name("quantity");
        private static final long PRICE_WORD = JsonReader.name("price");

        @Override
        int bound(Order.Item value) {
            return 4 * JsonLiteral.MAX_OCTETS + JsonText.bound(value.sku()) + JsonText.bound(value.title()) + 2 * Decimals.MAX_OCTETS + 1;
        }

        @Override
        int write(Order.Item value, byte[] to, int at) {
            int end = JsonText.write(value.sku(), to, OPEN_SKU.write(to, at));
            end = JsonText.write(value.title(), to, TITLE.write(to, end));
            end = Decimals.write(value.quantity(), to, QUANTITY.write(to, end));
            end = Decimals.write(value.price(), to, PRICE.write(to, end));
            to[end] = '}';
            return end + 1;
        }

        @Override
        Order.Item read(JsonReader in) {
            if (in.isNull()) {
                return null;
            }
            String sku = null;
            String title = null;
            int quantity = 0;
            double price = 0;
            boolean isUsual = in.takes(OPEN_SKU);
            if (isUsual) {
                sku = in.text();
                title = in.takes(TITLE) ? in.text() : null;
                quantity = in.takes(QUANTITY) ? in.intNumber() : 0;
                price = in.takes(PRICE) ? in.doubleNumber() : 0;
            }
            for (boolean more = isUsual ? in.nextMember() : in.beginObject(); more; more = in.nextMember()) {
                long member = in.name();
                if (member == SKU_WORD) {
                    sku = in.text();
                } else if (member == TITLE_WORD) {
                    title = in.text();
                } else if (member == QUANTITY_WORD) {
                    quantity = in.intNumber();
                } else if (member == PRICE_WORD) {
                    price = in.doubleNumber();
                } else {
                    in.skip();
                }
            }
            return new Order.Item(sku, title, quantity, price);
        }
    }
}
