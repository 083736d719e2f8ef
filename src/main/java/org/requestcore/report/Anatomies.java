package org.requestcore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;
import org.requestcore.result.Summary.AllocatedClass;
import org.requestcore.result.Summary.Allocator;
import org.requestcore.result.Summary.Anatomy;
import org.requestcore.result.Summary.Budget;
import org.requestcore.result.Summary.Part;
import org.requestcore.result.Summary.Site;

/**
 * What operations allocate, class by class, as tables: one of all contenders, and where there are two of them, one of what makes the difference.
 *
 * @param names   headers of texts
 * @param figures headers of figures
 * @param rows    texts and figures
 */
record Anatomies(String title, List<String> names, List<String> figures, List<List<String>> rows) {
    /** Of the bytes: so many are told by class, those that are left together in a line. */
    private static final double TOLD = 0.98;
    private static final int MOST_SITES = 10;
    private static final String BYTES = "B/op";
    private static final String INSTANCES = "#/op";
    private static final String CLASS = "class";
    private static final String SITE = "call site";

    static List<Anatomies> of(Summary summary) {
        return summary.anatomies().stream().flatMap(a -> Stream.of(List.of(all(a)), sites(a), difference(a), siteDifference(a)).flatMap(List::stream)).toList();
    }

    /** So many classes of one contender, without a title. */
    static String markdown(Anatomy anatomy, Allocator allocator, int most) {
        return new Anatomies("", List.of(CLASS), all(anatomy).figures(), told(allocator, most).stream().map(row -> row.subList(1, row.size())).toList()).table();
    }

    private static Anatomies all(Anatomy anatomy) {
        String name = anatomy.contenderName().isEmpty() ? "row" : anatomy.contenderName();
        return new Anatomies(title("What an operation allocates", anatomy), List.of(name, CLASS), List.of(BYTES, INSTANCES, "share"),
            anatomy.allocators().stream().flatMap(allocator -> told(allocator, Integer.MAX_VALUE).stream()).toList());
    }

    /** Empty where they were not sampled. */
    private static List<Anatomies> sites(Anatomy anatomy) {
        if (anatomy.allocators().stream().allMatch(allocator -> allocator.sites().isEmpty())) {
            return List.of();
        }
        String name = anatomy.contenderName().isEmpty() ? "row" : anatomy.contenderName();
        return List.of(new Anatomies(("Where an operation allocates, by samples  " + anatomy.benchmark() + " " + Conditions.params(anatomy.conditions())).strip(), List.of(name, CLASS, SITE),
            List.of("about " + BYTES, "share"), anatomy.allocators().stream().flatMap(allocator -> sites(allocator).stream()).toList()));
    }

    private static List<List<String>> sites(Allocator allocator) {
        double all = allocator.sites().stream().mapToDouble(Site::bytes).sum();
        return allocator.sites().stream().limit(MOST_SITES).map(s -> List.of(allocator.contender(), s.name(), s.site(), Figures.bytes(s.bytes()), Figures.percent(s.bytes() / all))).toList();
    }

    private static String title(String what, Anatomy anatomy) {
        return (what + (anatomy.isNet() ? ", less the harness  " : "  ") + anatomy.benchmark() + " " + Conditions.params(anatomy.conditions())).strip();
    }

    private static List<List<String>> told(Allocator allocator, int most) {
        List<List<String>> rows = new ArrayList<>();
        double left = allocator.total();
        for (AllocatedClass each : allocator.classes()) {
            if (rows.size() < most && (left > (1 - TOLD) * allocator.total() || each.bytes() < 0)) {
                rows.add(row(allocator, each.name(), each.bytes(), Figures.number(each.instances())));
                left -= each.bytes();
            }
        }
        if (rows.size() < allocator.classes().size() || Math.abs(left) >= 0.5) {
            rows.add(row(allocator, (allocator.classes().size() - rows.size()) + " more", left, ""));
        }
        return rows;
    }

    private static List<String> row(Allocator allocator, String name, double bytes, String instances) {
        return List.of(allocator.contender(), name, Figures.bytes(bytes), instances, allocator.total() == 0 ? Figures.ABSENT : Figures.percent(bytes / allocator.total()));
    }

    /** What the second of two allocates more than the first, and less; empty where there are not two. */
    private static List<Anatomies> difference(Anatomy anatomy) {
        if (anatomy.allocators().size() != 2) {
            return List.of();
        }
        Allocator one = anatomy.allocators().get(0);
        Allocator other = anatomy.allocators().get(1);
        Map<String, Double> instances = difference(one, other, AllocatedClass::instances);
        List<Map.Entry<String, Double>> bytes = difference(one, other, AllocatedClass::bytes).entrySet().stream().filter(e -> Math.abs(e.getValue()) >= 0.5)
            .sorted(Comparator.comparingDouble(e -> -Math.abs(e.getValue()))).toList();
        double whole = other.total() - one.total();
        double rest = whole - bytes.stream().mapToDouble(Map.Entry::getValue).sum();
        List<List<String>> rows = new ArrayList<>(bytes.stream().map(e -> List.of(e.getKey(), Figures.bytes(e.getValue()), Figures.number(instances.get(e.getKey())))).toList());
        rows.add(List.of("the rest", Figures.bytes(rest), ""));
        rows.add(List.of("together", Figures.bytes(whole), ""));
        return List.of(new Anatomies(title("What " + other.contender() + " allocates more than " + one.contender(), anatomy), List.of(CLASS), List.of(BYTES, INSTANCES), rows));
    }

    /** At which call sites the second of two allocates more, and less, most first; empty where there are not two that were sampled. */
    private static List<Anatomies> siteDifference(Anatomy anatomy) {
        if (anatomy.allocators().size() != 2 || anatomy.allocators().stream().anyMatch(allocator -> allocator.sites().isEmpty())) {
            return List.of();
        }
        Allocator one = anatomy.allocators().get(0);
        Allocator other = anatomy.allocators().get(1);
        Map<List<String>, Double> bytes = new HashMap<>();
        other.sites().forEach(site -> bytes.merge(List.of(site.name(), site.site()), site.bytes(), Double::sum));
        one.sites().forEach(site -> bytes.merge(List.of(site.name(), site.site()), -site.bytes(), Double::sum));
        List<List<String>> rows = bytes.entrySet().stream().filter(e -> Math.abs(e.getValue()) >= 0.5)
            .sorted(Comparator.comparingDouble((Map.Entry<List<String>, Double> e) -> -Math.abs(e.getValue())).thenComparing(e -> String.join("@", e.getKey()))).limit(MOST_SITES)
            .map(e -> List.of(e.getKey().get(0), e.getKey().get(1), Figures.bytes(e.getValue()))).toList();
        return List.of(new Anatomies(("Where " + other.contender() + " allocates more than " + one.contender() + ", by samples  " + anatomy.benchmark() + " " + Conditions.params(anatomy.conditions())).strip(),
            List.of(CLASS, SITE), List.of("about " + BYTES), rows));
    }

    private static Map<String, Double> difference(Allocator one, Allocator other, ToDoubleFunction<AllocatedClass> figure) {
        Map<String, Double> difference = new TreeMap<>();
        other.classes().forEach(c -> difference.merge(c.name(), figure.applyAsDouble(c), Double::sum));
        one.classes().forEach(c -> difference.merge(c.name(), -figure.applyAsDouble(c), Double::sum));
        return difference;
    }

    /** @return empty if the run has none */
    static String terminal(Summary summary, Screen screen) {
        return of(summary).stream().map(a -> a.terminal(screen)).collect(Collectors.joining());
    }

    private String terminal(Screen screen) {
        List<TextTable.Col> columns = new ArrayList<>();
        names.forEach(name -> columns.add(name.equals(CLASS) || name.equals(SITE) ? TextTable.Col.names(name) : TextTable.Col.name(Screen.plain(name))));
        figures.forEach(figure -> columns.add(TextTable.Col.figure(figure)));
        return "\n" + screen.paragraph(Screen.plain(title), "    ") + new TextTable(columns, rows.stream().map(row -> row.stream().map(Screen::plain).toArray(String[]::new)).toList()).toString(screen);
    }

    static String markdown(Summary summary) {
        return of(summary).stream().map(a -> "\n**" + Markdown.text(a.title()) + "**\n\n" + a.table()).collect(Collectors.joining());
    }

    private String table() {
        return Markdown.table(Stream.concat(names.stream().map(Markdown::text), figures.stream().map(figure -> figure.replace("#", "instances") + ":")).toList(),
            rows.stream().map(row -> row.stream().map(Markdown::text).toList()).toList());
    }

    /**
     * What operations allocate as a budget: the classes that matter most to all contenders together are its parts, the others one more.
     *
     * @param shares its parts in B/op, without intervals
     */
    record Shares(Anatomy anatomy, Budgets shares) {
        private static final int MOST = 7;
        private static final String MORE = "more";

        static List<Shares> of(Summary summary) {
            return summary.anatomies().stream().map(Shares::of).toList();
        }

        private static Shares of(Anatomy anatomy) {
            Map<String, Double> bytes = new HashMap<>();
            anatomy.allocators().stream().flatMap(a -> a.classes().stream()).forEach(c -> bytes.merge(c.name(), c.bytes(), Double::sum));
            List<String> classes = bytes.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(MOST)
                .map(Map.Entry::getKey).toList();
            Map<String, String> names = classes.stream().collect(Collectors.toMap(c -> c, c -> name(c, classes)));
            List<String> parts = Stream.concat(classes.stream().map(names::get), Stream.of(MORE)).toList();
            return new Shares(anatomy, new Budgets(anatomy.conditions(), parts, anatomy.allocators().stream().map(a -> budget(anatomy, a, classes, names)).toList()));
        }

        /** Without its package, if no other one has that name. */
        private static String name(String name, List<String> classes) {
            String own = simple(name);
            return classes.stream().filter(other -> simple(other).equals(own)).count() == 1 ? own : name;
        }

        private static String simple(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        private static Budget budget(Anatomy anatomy, Allocator allocator, List<String> classes, Map<String, String> names) {
            List<Part> parts = new ArrayList<>(allocator.classes().stream().filter(c -> classes.contains(c.name())).sorted(Comparator.comparingInt((AllocatedClass c) -> classes.indexOf(c.name())))
                .map(c -> new Part(names.get(c.name()), exactly(c.bytes()))).toList());
            parts.add(new Part(MORE, exactly(allocator.total() - parts.stream().mapToDouble(p -> p.cost().value()).sum())));
            return new Budget(allocator.contender(), anatomy.conditions(), parts, exactly(allocator.total()), null);
        }

        private static Estimate exactly(double bytes) {
            return new Estimate(bytes, Double.NaN, Double.NaN);
        }
    }
}
