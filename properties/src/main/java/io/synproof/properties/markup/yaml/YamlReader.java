package io.synproof.properties.markup.yaml;

import io.synproof.properties.markup.yaml.DocumentNode.Scalar;
import io.synproof.properties.markup.yaml.DocumentNode.Sequence;
import io.synproof.properties.scenarios.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * The reader of a document in YAML. Of YAML it reads texts, lists and mappings: no anchors, aliases
 * and tags, so that a document is never longer than it looks.
 */
public final class YamlReader {
    /** The deepest that lists and mappings are nested. */
    public static final int DEEPEST = 20;

    private final DocumentText document;
    private final Iterator<Event> events;

    private YamlReader(DocumentText document) {
        this.document = document;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(document.file())
                .setCodePointLimit(DocumentText.MOST_BYTES)
                .build();
        events = new Parse(settings).parseString(document.text()).iterator();
    }

    /**
     * The value that a file holds.
     *
     * @throws BadInputException if it cannot be read, or is not one document of this kind
     */
    public static DocumentNode read(Path path) {
        return read(DocumentText.read(path));
    }

    /**
     * The value that a text holds.
     *
     * @throws BadInputException if it is not one document of this kind
     */
    public static DocumentNode read(DocumentText document) {
        try {
            return new YamlReader(document).document();
        } catch (MarkedYamlEngineException e) {
            throw place(document, e.getProblemMark().or(e::getContextMark))
                    .error("not YAML: "
                            + Optional.ofNullable(e.getContext())
                                    .map(context -> context + ", ")
                                    .orElse("")
                            + e.getProblem());
        }
    }

    private DocumentNode document() {
        next();
        if (next() instanceof StreamEndEvent) {
            throw new Place(document.file(), document.firstLine(), 1)
                    .error("the document is empty");
        }
        DocumentNode root = node(next(), 0);
        if (!(next() instanceof DocumentEndEvent)) {
            throw root.place().error("the document does not end");
        }
        Event last = next();
        if (!(last instanceof StreamEndEvent)) {
            throw place(last).error("a second document begins; a file holds one");
        }
        return root;
    }

    private Event next() {
        return events.next();
    }

    private DocumentNode node(Event event, int depth) {
        refuseWhatIsNotRead(event, depth);
        return switch (event) {
            case ScalarEvent scalar -> new Scalar(placeOfText(scalar), scalar.getValue());
            case SequenceStartEvent _ -> sequence(place(event), depth);
            case MappingStartEvent _ -> mapping(place(event), depth);
            default -> throw place(event).error("here must be a value");
        };
    }

    private Sequence sequence(Place place, int depth) {
        List<DocumentNode> items = new ArrayList<>();
        for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Sequence(place, List.copyOf(items));
    }

    private DocumentMapping mapping(Place place, int depth) {
        Map<String, DocumentEntry> entries = new LinkedHashMap<>();
        for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
            DocumentNode key = node(event, depth + 1);
            DocumentEntry entry =
                    new DocumentEntry(key.place(), key.text(), node(next(), depth + 1));
            @Nullable DocumentEntry earlier = entries.putIfAbsent(entry.key(), entry);
            if (earlier != null) {
                throw entry.place()
                        .error("the key '" + entry.key() + "' stands in line "
                                + earlier.place().line() + " already");
            }
        }
        return new DocumentMapping(place, List.copyOf(entries.values()));
    }

    private void refuseWhatIsNotRead(Event event, int depth) {
        if (depth > DEEPEST) {
            throw place(event).error("nested too deep: at most " + DEEPEST + " levels");
        }
        if (event instanceof AliasEvent alias) {
            throw place(event)
                    .error("'*" + alias.getAlias() + "' is an alias, which is not read: write out"
                            + " what it stands for");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw place(event)
                    .error("'&" + node.getAnchor().get() + "' is an anchor, which is not read: a"
                            + " value is used where it stands");
        }
        tag(event).ifPresent(tag -> {
            throw place(event).error("'" + tag + "' is a tag, which is not read: leave it out");
        });
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent sequence -> sequence.getTag();
            case MappingStartEvent mapping -> mapping.getTag();
            default -> Optional.empty();
        };
    }

    /** The place of a text's first character: behind the quote, if it has one. */
    private Place placeOfText(ScalarEvent scalar) {
        Place begin = place(scalar);
        int quote = scalar.isSQuoted() || scalar.isDQuoted() ? 1 : 0;
        return new Place(begin.file(), begin.line(), begin.column() + quote);
    }

    private Place place(Event event) {
        return place(document, event.getStartMark());
    }

    private static Place place(DocumentText document, Optional<Mark> mark) {
        return new Place(
                document.file(),
                document.firstLine() + mark.map(Mark::getLine).orElse(0),
                mark.map(Mark::getColumn).orElse(0) + 1);
    }
}
