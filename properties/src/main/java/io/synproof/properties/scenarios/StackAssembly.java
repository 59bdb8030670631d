package io.synproof.properties.scenarios;

import io.synproof.model.endpoint.Due;
import io.synproof.model.endpoint.Repeating;
import io.synproof.model.endpoint.Stack;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;

/** Puts together what the implementations of TCP are like, and refuses what does not go together. */
final class StackAssembly {
    private StackAssembly() {}

    static Stack stack(Setup setup) {
        refuseGrowthWithoutTicks(setup);
        return new Stack(
                rules(setup),
                setup.get(Settings.WINDOW),
                setup.get(Settings.MSS),
                repeating(setup),
                setup.get(Settings.TIME_WAIT),
                setup.get(Settings.RECEIVE));
    }

    private static Rules rules(Setup setup) {
        return Rule.ALL.foldLeft(
                Rules.STANDARD,
                (rules, rule) -> rule.set(rules, setup.text(Settings.named(rule.key()))));
    }

    private static Repeating repeating(Setup setup) {
        int tries = setup.get(Settings.RETRIES);
        return new Repeating(
                setup.get(Settings.RTO),
                new Repeating.BackOff(
                        setup.get(Features.BACK_OFF),
                        setup.get(Features.SYN_LINEAR),
                        setup.get(Features.RTO_CAP)),
                tries,
                setup.get(Features.SYN_RETRIES).orElse(tries),
                setup.get(Features.SYN_ACK_RETRIES).orElse(tries),
                setup.get(Settings.GIVE_UP),
                setup.get(Features.R1),
                setup.get(Features.RESEND));
    }

    private static void refuseGrowthWithoutTicks(Setup setup) {
        if (setup.get(Features.BACK_OFF) && !(setup.get(Settings.RTO) instanceof Due.In)) {
            throw new BadInput("backOff=exponential needs an rto to double: set msl, and rto to a"
                    + " number of ticks");
        }
    }
}
