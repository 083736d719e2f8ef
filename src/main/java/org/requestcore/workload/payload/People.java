package org.requestcore.workload.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.requestcore.workload.Seed;

/** The people, and what they say and buy: names and texts as databases hold them, a few beyond ASCII, a few that JSON has to escape. */
public final class People {
    /** Users 1 to 1000 exist, as in the article's load script. */
    public static final int COUNT = 1_000;

    private static final String[] FIRST = {
        "Ada", "Alan", "Barbara", "Brian", "Chloe", "Claude", "Dennis", "Donald", "Edsger", "Frances", "Grace", "Guido", "Hedy", "Ivan", "James",
        "Jean", "John", "Karen", "Ken", "Leslie", "Linus", "Margaret", "Niklaus", "Radia", "Robert", "Shafi", "Sophie", "Tim", "Zoë", "Łukasz"};
    private static final String[] LAST = {
        "Allen", "Backus", "Cerf", "Dijkstra", "Engelbart", "Floyd", "Goldberg", "Hamilton", "Hopper", "Ivanova", "Johnson", "Kay", "Knuth",
        "Lamport", "Liskov", "Lovelace", "McCarthy", "Naur", "Perlman", "Ritchie", "Sammet", "Shannon", "Thompson", "Turing", "Wirth", "Müller"};
    private static final String[] NOTES = {
        "Please ring twice", "Leave it \"behind\" the door", "Path: C:\\orders\\new", "Line one\nLine two", "Tab\there", "Grüße aus Köln", "東京タワーの近く", "Thanks 🙏"};
    private static final String[] CITIES = {"Berlin", "Kraków", "Lyon", "Osaka", "Porto", "São Paulo", "Seattle", "Utrecht"};
    private static final String[] GOODS = {"Keyboard, 60 %", "Monitor 27\"", "Cable USB-C", "Café crème", "Notebook", "Pen (black)", "Lamp", "Desk"};

    private static final String[] NAMES = new String[COUNT];
    private static final String[] EMAILS = new String[COUNT];

    static {
        SplittableRandom random = Seed.random("people");
        for (int i = 0; i < COUNT; i++) {
            String last = pick(LAST, random);
            NAMES[i] = pick(FIRST, random) + " " + last;
            EMAILS[i] = last.replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT) + i + "@example.com";
        }
    }

    private People() {
    }

    /** @param id 1 to {@link #COUNT} */
    public static User user(int id) {
        return new User(id, NAMES[id - 1], EMAILS[id - 1]);
    }

    static Message message(SplittableRandom random) {
        return new Message("Hello, " + pick(NAMES, random) + "!");
    }

    static Users users100(SplittableRandom random) {
        List<User> users = new ArrayList<>();
        while (users.size() < 100) {
            users.add(user(random.nextInt(1, COUNT + 1)));
        }
        return new Users(List.copyOf(users));
    }

    static Order order(SplittableRandom random) {
        List<Order.Item> items = new ArrayList<>();
        long cents = 0;
        while (items.size() < 6) {
            int quantity = random.nextInt(1, 20);
            int price = random.nextInt(1, 100_000);
            cents += (long) quantity * price;
            items.add(new Order.Item("SKU-" + random.nextInt(100_000), pick(GOODS, random), quantity, price / 100.0));
        }
        Order.Address address = new Order.Address(random.nextInt(1, 300) + " Main Street", pick(CITIES, random), "DE");
        return new Order(random.nextLong(1L << 40), pick(NAMES, random), random.nextBoolean(), cents / 100.0, pick(NOTES, random), address, List.copyOf(items));
    }

    private static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }
}
