package io.synproof.properties.markup.yaml;

import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import java.util.Optional;

/**
 * A mapping of keys to values, each key once.
 *
 * @param place the place of the mapping
 * @param entries its entries, in order
 */
public record DocumentMapping(Place place, List<DocumentEntry> entries) implements DocumentNode {

    @Override
    public String kind() {
        return "a mapping of keys to values";
    }

    /** The value of a key, if the mapping has it. */
    public Optional<DocumentNode> get(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .map(DocumentEntry::value)
                .findFirst();
    }

    /**
     * The value of a key.
     *
     * @throws BadInputException if the mapping does not have it
     */
    public DocumentNode require(String key) {
        return get(key).orElseThrow(() -> place.error("'" + key + "' is missing here"));
    }

    /**
     * The entry that has one of some keys, if one has.
     *
     * @throws BadInputException if two have
     */
    public Optional<DocumentEntry> atMostOne(List<String> keys) {
        List<DocumentEntry> found =
                entries.stream().filter(entry -> keys.contains(entry.key())).toList();
        if (found.size() > 1) {
            throw found.get(1)
                    .place()
                    .error("'" + found.get(1).key() + "' and '"
                            + found.getFirst().key() + "' do not go together");
        }
        return found.stream().findFirst();
    }

    /**
     * Refuses keys that mean nothing.
     *
     * @throws BadInputException at the first that is not legal, with those that are
     */
    void requireLegal(List<String> legal) {
        entries.stream()
                .filter(entry -> !legal.contains(entry.key()))
                .findFirst()
                .ifPresent(entry -> {
                    throw entry.place().unknown("key", entry.key(), legal);
                });
    }
}
