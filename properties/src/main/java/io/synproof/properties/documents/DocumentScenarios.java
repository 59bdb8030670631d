package io.synproof.properties.documents;

import io.synproof.properties.documents.scenario.ScenarioFiles;
import io.synproof.properties.markup.yaml.DocumentEntry;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The scenarios that a document can name at one of its lines: those that it has described above,
 * and all others.
 *
 * @param own its own, by their names
 */
record DocumentScenarios(Map<String, ConfiguredScenario> own) {
    private static final String SCENARIO = "scenario";
    private static final String SETTINGS = "settings";

    private static final String FROM = "from";

    /** The keys of a scenario. */
    static final List<String> KEYS = List.of("about", FROM, SETTINGS);

    /** None of its own. */
    static final DocumentScenarios NONE = new DocumentScenarios(Map.of());

    /** These, and those of a block; each may start from one above it. */
    DocumentScenarios and(DocumentNode block) {
        DocumentScenarios all = this;
        for (DocumentEntry entry : block.mapping().entries()) {
            all = all.and(entry);
        }
        return all;
    }

    private DocumentScenarios and(DocumentEntry entry) {
        if (names().contains(entry.key())) {
            throw entry.place().error("there is a scenario '" + entry.key() + "' already");
        }
        DocumentMapping description = entry.value().mapping(KEYS);
        description.get("about").ifPresent(DocumentNode::text);
        Map<String, ConfiguredScenario> more = new LinkedHashMap<>(own);
        more.put(entry.key(), changed(description, FROM));
        return new DocumentScenarios(more);
    }

    /** The scenario that the keys {@code scenario} and {@code settings} of a check describe. */
    ConfiguredScenario of(DocumentMapping check) {
        return changed(check, SCENARIO);
    }

    private ConfiguredScenario changed(DocumentMapping mapping, String key) {
        ConfiguredScenario start = named(mapping.require(key));
        return mapping.get(SETTINGS).map(node -> changed(start, node)).orElse(start);
    }

    /**
     * A scenario with the settings of a node.
     *
     * @throws BadInputException if a setting does not exist or a value is not legal
     */
    static ConfiguredScenario changed(ConfiguredScenario start, DocumentNode settings) {
        return start.with(settings.mapping().entries().stream()
                .map(DocumentScenarios::setting)
                .toList());
    }

    private static String setting(DocumentEntry entry) {
        entry.place().locate(() -> Settings.named(entry.key()));
        String value = entry.value().text();
        return entry.value().place().locate(() -> legal(entry.key(), value));
    }

    private static String legal(String key, String value) {
        Settings.requireLegal(key, value);
        return key + "=" + value;
    }

    private ConfiguredScenario named(DocumentNode node) {
        ConfiguredScenario mine = own.get(node.text());
        if (mine != null) {
            return mine;
        }
        if (!ScenarioFiles.isFile(node.text())) {
            node.name(SCENARIO, names());
        }
        return ScenarioFiles.named(node).asIs();
    }

    private List<String> names() {
        return Stream.concat(own.keySet().stream(), ScenarioFiles.names().stream())
                .toList();
    }
}
