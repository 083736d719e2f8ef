package org.requestcore.report.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import com.google.gson.Gson;

import org.requestcore.result.Summary;

/**
 * One colour a contender in all figures, from the palette {@code colours.json}, which names nobody but the yardsticks: a name's checksum tells its
 * place, in the page, in the notebooks, and in every run.
 *
 * @param contenders of the run; where two meet in one place, the later by name has the next one that is free
 * @param parts      of a cost budget, in order
 */
public record Colours(Map<String, String> contenders, List<String> parts) {

    private record Palette(Map<String, String> yardsticks, List<String> contenders, List<String> parts) {
    }

    public static Colours of(Summary summary) {
        Palette palette = new Gson().fromJson(Resources.text("colours.json"), Palette.class);
        Map<String, String> colours = new HashMap<>(palette.yardsticks());
        summary.tables().stream().flatMap(t -> t.lines().stream()).map(Summary.Line::contender).collect(Collectors.toCollection(TreeSet::new))
            .forEach(name -> colours.computeIfAbsent(name, n -> free(palette.contenders(), n, colours)));
        return new Colours(colours, palette.parts());
    }

    private static String free(List<String> palette, String name, Map<String, String> taken) {
        int place = place(name, palette.size());
        for (int i = 0; i < palette.size(); i++) {
            String colour = palette.get((place + i) % palette.size());
            if (!taken.containsValue(colour)) {
                return colour;
            }
        }
        return palette.get(place);
    }

    private static int place(String name, int places) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % places);
    }

    public String part(int index) {
        return parts.get(index % parts.size());
    }
}
