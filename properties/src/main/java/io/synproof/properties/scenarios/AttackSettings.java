package io.synproof.properties.scenarios;

import static io.synproof.properties.scenarios.Domain.flag;
import static io.synproof.properties.scenarios.Domain.range;

import io.synproof.model.network.Side;
import io.synproof.model.world.Attack;
import io.synproof.properties.scenarios.Domain.Named;
import java.util.List;

/** The settings of an attacker; without {@code inject} there is none. */
final class AttackSettings {
    private static final int MOST_SEGMENTS = 256;

    static final Setting<Integer> INJECT = new Setting<>(
            "inject", "segments that an attacker may send", range(0, MOST_SEGMENTS), "0");
    static final Setting<Attack.Forgery> ATTACK = new Setting<>(
            "attack",
            "what an attacker sends",
            QueueSettings.alternatives(Attack.Forgery.values()),
            "syn");
    static final Setting<Attack.Guess> GUESS = new Setting<>(
            "guess",
            "which numbers an attacker hits on",
            QueueSettings.alternatives(Attack.Guess.values()),
            "exact");
    static final Setting<Side> VICTIM = new Setting<>(
            "victim",
            "whom an attacker sends to",
            Domain.words(List.of(
                    new Named<>("server", Side.SERVER, ""),
                    new Named<>("client", Side.CLIENT, ""))),
            "server");
    static final Setting<Boolean> STRANGERS_ANSWER = new Setting<>(
            "strangersAnswer",
            "whether made-up addresses belong to hosts, which answer with a reset",
            flag("yes", "no"),
            "no");

    /** All of them, in the order of a listing. */
    static final List<Setting<?>> ALL = List.of(INJECT, ATTACK, GUESS, VICTIM, STRANGERS_ANSWER);

    private AttackSettings() {}

    static Attack attack(Setup setup) {
        return new Attack(
                setup.get(ATTACK),
                setup.get(GUESS),
                setup.get(VICTIM),
                setup.get(STRANGERS_ANSWER));
    }
}
