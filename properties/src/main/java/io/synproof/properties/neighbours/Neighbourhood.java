package io.synproof.properties.neighbours;

import io.synproof.model.host.IsnPolicy;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Scenario;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.Notch;
import io.synproof.properties.scenarios.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All neighbours of an experiment.
 *
 * @param searches what decides each that can be asked, setting by setting in the order of a listing
 * @param refused those of which the settings do not go together, or that choose among more initial
 *     sequence numbers than a search could
 */
public record Neighbourhood(Map<Neighbour, Search> searches, List<Neighbour> refused) {
    private static final int MOST_NUMBERS = 256;

    /** Neighbours, copied. */
    public Neighbourhood {
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
        refused = List.copyOf(refused);
    }

    /** The neighbours of an experiment. */
    public static Neighbourhood of(Experiment one) {
        Map<Neighbour, Search> searches = new LinkedHashMap<>();
        List<Neighbour> refused = new ArrayList<>();
        for (Neighbour neighbour : all(one)) {
            search(one, neighbour)
                    .ifPresentOrElse(
                            search -> searches.put(neighbour, search),
                            () -> refused.add(neighbour));
        }
        return new Neighbourhood(searches, refused);
    }

    private static List<Neighbour> all(Experiment one) {
        return Settings.ALL.stream()
                .flatMap(setting -> Notch.of(setting, one.setup()).stream()
                        .map(to -> new Neighbour(setting.key(), one.setup().text(setting), to)))
                .toList();
    }

    private static Optional<Search> search(Experiment one, Neighbour neighbour) {
        try {
            return Optional.of(neighbour.of(one))
                    .filter(Neighbourhood::hasFewNumbers)
                    .map(Search::of);
        } catch (BadInputException _) {
            return Optional.empty();
        }
    }

    /** One of 65,536 initial sequence numbers is no notch: each step would be as many. */
    private static boolean hasFewNumbers(Experiment one) {
        Scenario scenario = one.setup().scenario();
        return scenario.space().size() <= MOST_NUMBERS
                || Stream.of(HostSide.values())
                        .noneMatch(side -> scenario.users(side).isn() == IsnPolicy.ANY);
    }

    /** Those that can be asked. */
    public List<Neighbour> legal() {
        return List.copyOf(searches.keySet());
    }
}
