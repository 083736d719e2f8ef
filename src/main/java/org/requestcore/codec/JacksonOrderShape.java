package org.requestcore.codec;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SerializedString;

import org.requestcore.workload.payload.Order;

/** The shape of an Order, and of what it holds. */
final class JacksonOrderShape {
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString CUSTOMER = new SerializedString("customer");
    private static final SerializedString PAID = new SerializedString("paid");
    private static final SerializedString TOTAL = new SerializedString("total");
    private static final SerializedString NOTE = new SerializedString("note");
    private static final SerializedString SHIP_TO = new SerializedString("shipTo");
    private static final SerializedString ITEMS = new SerializedString("items");
    private static final SerializedString STREET = new SerializedString("street");
    private static final SerializedString CITY = new SerializedString("city");
    private static final SerializedString COUNTRY = new SerializedString("country");
    private static final SerializedString SKU = new SerializedString("sku");
    private static final SerializedString TITLE = new SerializedString("title");
    private static final SerializedString QUANTITY = new SerializedString("quantity");
    private static final SerializedString PRICE = new SerializedString("price");

    private static final JacksonShape<Order.Address> ADDRESS_SHAPE = new JacksonShape<>() {
        @Override
        public void write(Order.Address value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            JacksonShape.text(out, STREET, value.street());
            JacksonShape.text(out, CITY, value.city());
            JacksonShape.text(out, COUNTRY, value.country());
            out.writeEndObject();
        }

        @Override
        public Order.Address read(JsonParser in) throws IOException {
            String street = null;
            String city = null;
            String country = null;
            for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
                switch (member) {
                    case "street" -> street = JacksonShape.text(in);
                    case "city" -> city = JacksonShape.text(in);
                    case "country" -> country = JacksonShape.text(in);
                    default -> JacksonShape.skip(in);
                }
            }
            return new Order.Address(street, city, country);
        }
    };

    private static final JacksonShape<Order.Item> ITEM_SHAPE = new JacksonShape<>() {
        @Override
        public void write(Order.Item value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            JacksonShape.text(out, SKU, value.sku());
            JacksonShape.text(out, TITLE, value.title());
            out.writeFieldName(QUANTITY);
            out.writeNumber(value.quantity());
            out.writeFieldName(PRICE);
            out.writeNumber(value.price());
            out.writeEndObject();
        }

        @Override
        public Order.Item read(JsonParser in) throws IOException {
            String sku = null;
            String title = null;
            int quantity = 0;
            double price = 0;
            for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
                switch (member) {
                    case "sku" -> sku = JacksonShape.text(in);
                    case "title" -> title = JacksonShape.text(in);
                    case "quantity" -> quantity = JacksonShape.scalar(in).getIntValue();
                    case "price" -> price = JacksonShape.scalar(in).getDoubleValue();
                    default -> JacksonShape.skip(in);
                }
            }
            return new Order.Item(sku, title, quantity, price);
        }
    };

    static final JacksonShape<Order> ORDER_SHAPE = new JacksonShape<>() {
        @Override
        public void write(Order value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            out.writeFieldName(ID);
            out.writeNumber(value.id());
            JacksonShape.text(out, CUSTOMER, value.customer());
            out.writeFieldName(PAID);
            out.writeBoolean(value.paid());
            out.writeFieldName(TOTAL);
            out.writeNumber(value.total());
            JacksonShape.text(out, NOTE, value.note());
            out.writeFieldName(SHIP_TO);
            JacksonShape.value(out, value.shipTo(), ADDRESS_SHAPE);
            JacksonShape.list(out, ITEMS, value.items(), ITEM_SHAPE);
            out.writeEndObject();
        }

        @Override
        public Order read(JsonParser in) throws IOException {
            long id = 0;
            String customer = null;
            boolean paid = false;
            double total = 0;
            String note = null;
            Order.Address shipTo = null;
            List<Order.Item> items = null;
            for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
                switch (member) {
                    case "id" -> id = JacksonShape.scalar(in).getLongValue();
                    case "customer" -> customer = JacksonShape.text(in);
                    case "paid" -> paid = JacksonShape.scalar(in).getBooleanValue();
                    case "total" -> total = JacksonShape.scalar(in).getDoubleValue();
                    case "note" -> note = JacksonShape.text(in);
                    case "shipTo" -> shipTo = JacksonShape.value(in, ADDRESS_SHAPE);
                    case "items" -> items = JacksonShape.list(in, ITEM_SHAPE);
                    default -> JacksonShape.skip(in);
                }
            }
            return new Order(id, customer, paid, total, note, shipTo, items);
        }
    };

    private JacksonOrderShape() {
    }
}
