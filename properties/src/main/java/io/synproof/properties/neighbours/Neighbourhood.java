package io.synproof.properties.neighbours;

import io.synproof.properties.asking.Experiment;
import io.synproof.properties.scenarios.BadInput;
import io.synproof.properties.scenarios.Notch;
import io.synproof.properties.scenarios.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All neighbours of an experiment.
 *
 * @param searches what decides each that can be asked, setting by setting in the order of a listing
 * @param refused those of which the settings do not go together
 */
public record Neighbourhood(Map<Neighbour, Search> searches, List<Neighbour> refused) {

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
            return Optional.of(Search.of(neighbour.of(one)));
        } catch (BadInput _) {
            return Optional.empty();
        }
    }

    /** Those that can be asked. */
    public List<Neighbour> legal() {
        return List.copyOf(searches.keySet());
    }
}
