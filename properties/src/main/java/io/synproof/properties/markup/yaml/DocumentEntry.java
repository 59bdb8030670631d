package io.synproof.properties.markup.yaml;

/**
 * A key of a mapping with its value.
 *
 * @param place the place of the key
 * @param key the key
 * @param value the value
 */
public record DocumentEntry(Place place, String key, DocumentNode value) {}
