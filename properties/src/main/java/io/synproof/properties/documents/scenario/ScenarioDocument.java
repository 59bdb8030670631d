package io.synproof.properties.documents.scenario;

import io.synproof.properties.documents.schedule.Schedule;
import io.synproof.properties.markup.yaml.DocumentEntry;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.Beginning;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Settings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A scenario that a user has written down.
 *
 * @param name the name that it gets
 * @param root what the document holds
 * @param other finds the scenario of a name in the document
 */
record ScenarioDocument(
        String name, DocumentMapping root, Function<DocumentNode, NamedScenario> other) {
    /** Enough for the numbers in figures, and few enough to try each, where any is possible. */
    private static final String BITS_OF_SCHEDULE = "16";

    private static final String BITS = "bits";
    static final String ABOUT = "about";
    static final String FROM = "from";
    static final String GOAL = "goal";
    static final String SETTINGS = "settings";
    static final String CLIENT = "client";
    static final String SERVER = "server";
    static final String NETWORK = "network";
    static final String PLAY = "play";

    /** The keys of such a document, in the usual order. */
    static final List<String> KEYS =
            List.of(ABOUT, FROM, GOAL, CLIENT, SERVER, NETWORK, SETTINGS, PLAY);

    /**
     * A document.
     *
     * @throws BadInputException if it is something else
     */
    static ScenarioDocument of(
            String name, DocumentNode node, Function<DocumentNode, NamedScenario> other) {
        return new ScenarioDocument(name, node.mapping(KEYS), other);
    }

    /**
     * The scenario.
     *
     * @throws BadInputException if the document names what does not exist, or its settings do not
     *     go together
     */
    NamedScenario scenario() {
        NamedScenario base = root.get(FROM).map(other).orElse(Scenarios.HANDSHAKE);
        Optional<Schedule> played = root.get(PLAY).map(Schedule::of);
        Map<String, String> inherited = inherited(base, played.isPresent());
        Map<String, String> own = own();
        NamedScenario scenario = new NamedScenario(
                name,
                root.get(ABOUT).map(DocumentNode::text).orElse(base.summary()),
                root.get(GOAL).map(ScenarioDocument::goal).orElse(base.goal()),
                inherited,
                Beginning.NONE);
        // As changes, settings that do not go together are refused and not made to fit.
        root.get(SETTINGS)
                .map(DocumentNode::place)
                .orElse(root.place())
                .locate(() -> new ConfiguredScenario(scenario, own).scenario());
        return scenario.with(own).beginningWith(beginning(base.beginning(), played));
    }

    private static Beginning beginning(Beginning before, Optional<Schedule> played) {
        return played.<Beginning>map(schedule ->
                        before instanceof Schedule earlier ? earlier.then(schedule) : schedule)
                .orElse(before);
    }

    private static String goal(DocumentNode node) {
        String goal = node.text();
        return node.place().locate(() -> Questions.named(goal)).name();
    }

    private static Map<String, String> inherited(NamedScenario base, boolean played) {
        Map<String, String> all = new HashMap<>(base.defaults());
        if (played && !all.containsValue("any")) {
            all.put(BITS, BITS_OF_SCHEDULE);
        }
        return all;
    }

    /** The settings that this document says, in words and by their keys. */
    private Map<String, String> own() {
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, DocumentNode> words = new LinkedHashMap<>();
        Stream.of(CLIENT, SERVER, NETWORK)
                .forEach(key -> root.get(key)
                        .ifPresent(node -> wordsOf(key, node).forEach((setting, value) -> {
                            words.put(setting, node);
                            all.put(setting, value);
                        })));
        root.get(SETTINGS)
                .map(node -> node.mapping().entries())
                .orElse(List.of())
                .forEach(entry -> all.put(entry.key(), value(entry, words)));
        return all;
    }

    private static Map<String, String> wordsOf(String key, DocumentNode node) {
        return key.equals(NETWORK)
                ? NetworkPhrases.settings(node)
                : UserPhrases.settings(key, node);
    }

    private static String value(DocumentEntry entry, Map<String, DocumentNode> words) {
        entry.place().locate(() -> Settings.named(entry.key()));
        String value = entry.value().text();
        entry.value().place().locate(() -> {
            Settings.requireLegal(entry.key(), value);
            return value;
        });
        Optional.ofNullable(words.get(entry.key())).map(DocumentNode::place).ifPresent(place -> {
            throw entry.place()
                    .error("'" + entry.key() + "' is said in words in line " + place.line()
                            + " already");
        });
        return value;
    }
}
