package io.synproof.properties.scenarios;

import static io.synproof.properties.scenarios.ValueDomain.choice;
import static io.synproof.properties.scenarios.ValueDomain.flag;
import static io.synproof.properties.scenarios.ValueDomain.range;

import io.synproof.model.network.HostSide;
import io.synproof.model.world.Attacker;
import io.synproof.properties.scenarios.ValueDomain.Named;
import java.util.List;

/** The settings of an attacker; without {@code inject} there is none. */
final class AttackSettings {
    private static final int MOST_SEGMENTS = 256;

    static final Setting<Integer> INJECT = new Setting<>(
            "inject", "segments that an attacker may send", range(0, MOST_SEGMENTS), "0");
    static final Setting<Attacker.Forgery> ATTACK = new Setting<>(
            "attack", "what an attacker sends", choice(Attacker.Forgery.values()), "syn");
    static final Setting<Attacker.Guess> GUESS = new Setting<>(
            "guess", "which numbers an attacker hits on", choice(Attacker.Guess.values()), "exact");
    static final Setting<HostSide> VICTIM = new Setting<>(
            "victim",
            "whom an attacker sends to",
            ValueDomain.words(List.of(
                    new Named<>("server", HostSide.SERVER, ""),
                    new Named<>("client", HostSide.CLIENT, ""))),
            "server");
    static final Setting<Boolean> STRANGERS_ANSWER = new Setting<>(
            "strangersAnswer",
            "whether made-up addresses belong to hosts, which answer with a reset",
            flag("yes", "no"),
            "no");

    /** All of them, in the order of a listing. */
    static final List<Setting<?>> ALL = List.of(INJECT, ATTACK, GUESS, VICTIM, STRANGERS_ANSWER);

    private AttackSettings() {}

    static Attacker attack(ConfiguredScenario setup) {
        return new Attacker(
                setup.get(ATTACK),
                setup.get(GUESS),
                setup.get(VICTIM),
                setup.get(STRANGERS_ANSWER));
    }
}
