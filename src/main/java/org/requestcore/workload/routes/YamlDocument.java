package org.requestcore.workload.routes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

import org.requestcore.workload.BadInput;

/** Reads the first document of a YAML text. Events are read rather than objects, since they know their line; no limit is set, as the text is its user's own. */
final class YamlDocument {
    /** The reader copies what it holds of a scalar whenever it takes more of the text: a long one is to be held in few steps. */
    private static final int BUFFER = 1 << 20;
    private static final Pattern BLANK = Pattern.compile("(?m)^[ \\t]+$");

    private final String file;
    private final Node.Builder builder = new Node.Builder();
    private final Map<Anchor, Node> anchors = new HashMap<>();

    private YamlDocument(String file) {
        this.file = file;
    }

    /**
     * Empty if it holds nothing.
     *
     * @throws BadInput if it is no YAML: the line, and what is wrong there
     */
    static Optional<Node> parse(String file, String text) {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setBufferSize(Math.min(text.length() + 1, BUFFER)).build();
        try {
            // the scanner minds spaces on blank lines before a block scalar's text, which libyaml doesn't; no route has any
            return new YamlDocument(file).read(new ParserImpl(settings, new StreamReader(settings, BLANK.matcher(text).replaceAll(""))));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(m -> m.getLine() + 1).orElse(1);
            throw new BadInput(file, line, "neither YAML nor JSON (" + firstLine(e.getProblem()) + "); mend the syntax there");
        } catch (YamlEngineException e) {
            throw new BadInput(file, 1, "neither YAML nor JSON (" + firstLine(e.getMessage()) + "); mend the syntax");
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // the scanner lets these out, e.g. for an escape without its digits
            throw new BadInput(file, 1, "neither YAML nor JSON (" + firstLine(e.getMessage()) + "); mend the syntax");
        }
    }

    private Optional<Node> read(Parser parser) {
        while (parser.hasNext()) {
            Event event = parser.next();
            int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
            switch (event.getEventId()) {
                case Scalar -> anchored(event, builder.scalar(line, ((ScalarEvent) event).getValue()));
                case SequenceStart -> anchored(event, builder.startSequence(line));
                case MappingStart -> anchored(event, builder.startMapping(line));
                case SequenceEnd, MappingEnd -> builder.end();
                case Alias -> builder.add(anchor(((AliasEvent) event).getAlias(), line));
                case DocumentEnd -> {
                    return builder.root();
                }
                default -> { }
            }
        }
        return builder.root();
    }

    private void anchored(Event event, Node node) {
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    }

    private Node anchor(Anchor anchor, int line) {
        if (!anchors.containsKey(anchor)) {
            throw new BadInput(file, line, "alias *" + anchor.getValue() + " stands for nothing; put &" + anchor.getValue() + " before what it means");
        }
        return anchors.get(anchor);
    }

    private static String firstLine(String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }
}
