package io.synproof.properties.scenarios;

import io.synproof.model.endpoint.Due;
import io.synproof.model.endpoint.Features;
import io.synproof.model.endpoint.Repeating;
import io.synproof.model.endpoint.Stack;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;

/** Puts together what the two TCPs are like, and refuses what does not go together. */
final class StackAssembly {
    private StackAssembly() {}

    static Stack stack(Setup setup) {
        refuseGrowthWithoutTicks(setup);
        refuseTicksWithoutClock(setup);
        return new Stack(
                rules(setup),
                setup.get(Settings.WINDOW),
                setup.get(Settings.MSS),
                repeating(setup),
                setup.get(Settings.TIME_WAIT),
                setup.get(Settings.RECEIVE),
                features(setup));
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
                        setup.get(FeatureSettings.BACK_OFF),
                        setup.get(FeatureSettings.SYN_LINEAR),
                        setup.get(FeatureSettings.RTO_CAP)),
                tries,
                setup.get(FeatureSettings.SYN_RETRIES).orElse(tries),
                setup.get(FeatureSettings.SYN_ACK_RETRIES).orElse(tries),
                setup.get(Settings.GIVE_UP),
                setup.get(FeatureSettings.R1),
                setup.get(FeatureSettings.RESEND));
    }

    private static Features features(Setup setup) {
        return new Features(
                setup.get(FeatureSettings.DELAYED_ACK),
                setup.get(FeatureSettings.OOO_QUEUE),
                setup.get(FeatureSettings.FAST_RETRANSMIT),
                setup.get(FeatureSettings.FLOW_CONTROL),
                setup.get(FeatureSettings.KEEP_ALIVE),
                setup.get(FeatureSettings.KEEP_ALIVE_PROBES),
                setup.get(FeatureSettings.USER_TIMEOUT),
                setup.get(FeatureSettings.FIN_WAIT_2),
                setup.get(FeatureSettings.CHALLENGE_LIMIT),
                setup.get(FeatureSettings.CONGESTION));
    }

    private static void refuseTicksWithoutClock(Setup setup) {
        FeatureSettings.TIMERS.stream()
                .filter(timer -> setup.get(timer) instanceof Due.In)
                .filter(timer -> setup.get(Settings.MSL).isEmpty())
                .findFirst()
                .ifPresent(timer -> {
                    throw new BadInput(timer.key() + "=" + setup.text(timer)
                            + " needs a clock: set msl too, such as msl=1, or " + timer.key()
                            + "=anyMoment");
                });
    }

    private static void refuseGrowthWithoutTicks(Setup setup) {
        if (setup.get(FeatureSettings.BACK_OFF) && !(setup.get(Settings.RTO) instanceof Due.In)) {
            throw new BadInput("backOff=exponential needs an rto to double: set msl and rto too,"
                    + " such as msl=1 and rto=1");
        }
    }
}
