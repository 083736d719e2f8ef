package org.requestcore.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;

import org.requestcore.result.Summary;

/**
 * One colour a contender in all figures, from {@code colours.json}.
 *
 * @param contenders of the run: the file's own colour, or else the next of its others, in the order in which they appear
 * @param parts      of a cost budget, in order
 */
record Colours(Map<String, String> contenders, List<String> parts) {

    private record Palette(Map<String, String> contenders, List<String> others, List<String> parts) {
    }

    static Colours of(Summary summary) {
        Palette palette = new Gson().fromJson(Resources.text("colours.json"), Palette.class);
        Map<String, String> colours = new LinkedHashMap<>();
        int[] strangers = {0};
        summary.tables().stream().flatMap(t -> t.lines().stream()).forEach(l -> colours.computeIfAbsent(l.contender(), c -> {
            String known = palette.contenders().get(c);
            return known != null ? known : palette.others().get(strangers[0]++ % palette.others().size());
        }));
        return new Colours(colours, palette.parts());
    }

    String part(int index) {
        return parts.get(index % parts.size());
    }
}
