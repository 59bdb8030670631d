package io.synproof.properties.scenarios;

import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.NetworkConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A scenario's network without limits of losses and capacity, and what stays finite beside it. */
public final class BoundlessNetwork {
    /** The settings that bound what users, hosts and an attacker do, in the order of a listing. */
    private static final List<Setting<?>> FINITE = List.of(
            Settings.CLIENT_OPENS,
            Settings.SERVER_OPENS,
            Settings.CLIENT_SENDS,
            Settings.SERVER_SENDS,
            FeatureSettings.CLIENT_DATAGRAMS,
            FeatureSettings.SERVER_DATAGRAMS,
            Settings.CLIENT_ABORTS,
            Settings.SERVER_ABORTS,
            Settings.CLIENT_CRASHES,
            Settings.SERVER_CRASHES,
            Settings.RETRIES,
            Settings.DUPLICATE,
            AttackSettings.INJECT);

    private BoundlessNetwork() {}

    /**
     * The same scenario, where the network may lose everything and always has room. Where messages
     * may pass each other a number of times, they may do so without end.
     *
     * @throws BadInputException if the settings do not go together
     */
    public static ConfiguredScenario of(ConfiguredScenario setup) {
        List<String> changes = new ArrayList<>(
                List.of("drop=" + Settings.UNLIMITED, "capacity=" + Settings.UNLIMITED));
        if (setup.get(Settings.NETWORK) == DeliveryOrder.OVERTAKING) {
            changes.addAll(List.of("network=" + DeliveryOrder.BAG.key(), "overtake=0"));
        }
        return setup.with(changes);
    }

    /**
     * Whether a setting can be without limit there, so that an answer about what never happens
     * tells of all its values. Retries are none: where they end, a connection is given up, or its
     * timer falls silent, and without an end it never does.
     */
    public static boolean frees(String key) {
        return Stream.of(Settings.DROP, Settings.CAPACITY, Settings.DUPLICATE)
                .anyMatch(setting -> setting.key().equals(key));
    }

    /** Whether the network always has room, as only a question for every number may have it. */
    public static boolean isOf(ConfiguredScenario setup) {
        return setup.get(Settings.CAPACITY) == NetworkConfig.UNLIMITED;
    }

    /** Whether each segment in flight may be delivered any number of times. */
    public static boolean hasCopies(ConfiguredScenario setup) {
        return setup.get(Settings.DUPLICATE) == FaultBudget.UNLIMITED
                || setup.get(Settings.NETWORK) == DeliveryOrder.PERSISTENT;
    }

    /** Whether a segment may be sent again any number of times. */
    public static boolean hasRetries(ConfiguredScenario setup) {
        return setup.text(Settings.RETRIES).equals(Settings.UNLIMITED);
    }

    /** The same scenario, where segments are sent again without end. */
    public static ConfiguredScenario withRetries(ConfiguredScenario setup) {
        return setup.with("retries=" + Settings.UNLIMITED);
    }

    /** The same scenario, where segments are delivered again without end. */
    public static ConfiguredScenario withCopies(ConfiguredScenario setup) {
        return setup.with("duplicate=" + Settings.UNLIMITED);
    }

    /** What stays finite, as {@code key=value}; settings that are 0 or without end are left out. */
    public static List<String> finite(ConfiguredScenario setup) {
        return FINITE.stream()
                .filter(setting -> isFinite(setup.text(setting)))
                .map(setting -> setting.key() + "=" + setup.text(setting))
                .toList();
    }

    private static boolean isFinite(String text) {
        return text.matches("[1-9]\\d*");
    }
}
