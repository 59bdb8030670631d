package io.synproof.properties.documents.schedule;

import io.synproof.properties.markup.yaml.Place;

/**
 * A statement of a schedule that is not so in the model.
 *
 * @param place its place
 * @param statement the statement
 * @param instead what is so instead, in a clause
 */
public record Unmet(Place place, String statement, String instead) {

    /** The message without its place. */
    public String words() {
        return "not so: " + statement + "; " + instead;
    }
}
