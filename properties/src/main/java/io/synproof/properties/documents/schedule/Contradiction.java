package io.synproof.properties.documents.schedule;

import io.synproof.properties.markup.yaml.Place;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;

/**
 * An event of a schedule that cannot happen where it stands.
 *
 * @param place its place
 * @param why why not, in a clause
 * @param enabled the events that can, as a schedule names them
 */
public record Contradiction(Place place, String why, List<String> enabled) {

    /** The message without its place. */
    public String words() {
        return why + (enabled.isEmpty() ? "" : "; here can happen: " + String.join(", ", enabled));
    }

    /** The error of a document in which it stands. */
    public BadInputException error() {
        return place.error(words());
    }
}
