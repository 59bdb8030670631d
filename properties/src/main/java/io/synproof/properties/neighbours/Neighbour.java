package io.synproof.properties.neighbours;

import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.necessity.Change;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;

/**
 * A setting moved by one notch.
 *
 * @param key the name of the setting
 * @param from what it says before, as a user would write it
 * @param to what it says then
 */
public record Neighbour(String key, String from, String to) implements Change {

    @Override
    public boolean isIn(ConfiguredScenario setup) {
        return setup.text(Settings.named(key)).equals(to);
    }

    @Override
    public ConfiguredScenario in(ConfiguredScenario setup) {
        return setup.with(toString());
    }

    /** The same question where the setting is moved. */
    public Experiment of(Experiment one) {
        return new Experiment(in(one.setup()), one.question(), one.wanted(), one.excluding());
    }

    /** As a user sets it: {@code key=value}. */
    @Override
    public String toString() {
        return key + "=" + to;
    }
}
