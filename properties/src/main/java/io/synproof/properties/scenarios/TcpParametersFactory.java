package io.synproof.properties.scenarios;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.RetransmissionPolicy;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;

/** The factory of TCP parameters from settings; it refuses settings that do not go together. */
final class TcpParametersFactory {
    private TcpParametersFactory() {}

    static TcpParameters stack(ConfiguredScenario setup) {
        refuseGrowthWithoutTicks(setup);
        refuseTicksWithoutClock(setup);
        TcpParameters plain = new TcpParameters(
                rules(setup),
                setup.get(Settings.WINDOW),
                setup.get(Settings.MSS),
                repeating(setup),
                setup.get(Settings.TIME_WAIT),
                setup.get(Settings.RECEIVE));
        return features(setup, plain);
    }

    private static Rules rules(ConfiguredScenario setup) {
        return Rule.ALL.foldLeft(
                Rules.STANDARD,
                (rules, rule) -> rules.with(rule, setup.text(Settings.named(rule.key()))));
    }

    private static RetransmissionPolicy repeating(ConfiguredScenario setup) {
        int tries = setup.get(Settings.RETRIES);
        return new RetransmissionPolicy(
                setup.get(Settings.RTO),
                new RetransmissionPolicy.BackOff(
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

    private static TcpParameters features(ConfiguredScenario setup, TcpParameters plain) {
        return plain.with(Feature.DELAYED_ACK, setup.get(FeatureSettings.DELAYED_ACK))
                .with(Feature.OUT_OF_ORDER, setup.get(FeatureSettings.OOO_QUEUE))
                .with(Feature.FAST_RETRANSMIT, setup.get(FeatureSettings.FAST_RETRANSMIT))
                .with(Feature.FLOW_CONTROL, setup.get(FeatureSettings.FLOW_CONTROL))
                .with(Feature.KEEP_ALIVE, setup.get(FeatureSettings.KEEP_ALIVE))
                .with(Feature.KEEP_ALIVE_PROBES, setup.get(FeatureSettings.KEEP_ALIVE_PROBES))
                .with(Feature.USER_TIMEOUT, setup.get(FeatureSettings.USER_TIMEOUT))
                .with(Feature.FIN_WAIT_2, setup.get(FeatureSettings.FIN_WAIT_2))
                .with(Feature.CHALLENGE_LIMIT, setup.get(FeatureSettings.CHALLENGE_LIMIT))
                .with(Feature.CONGESTION, setup.get(FeatureSettings.CONGESTION))
                .with(Feature.TIMESTAMP_ECHO, setup.get(OptionSettings.TIMESTAMP_ECHO))
                .with(Feature.DUPLICATE_SACK, setup.get(OptionSettings.DSACK));
    }

    private static void refuseTicksWithoutClock(ConfiguredScenario setup) {
        FeatureSettings.TIMERS.stream()
                .filter(timer -> setup.get(timer) instanceof Deadline.In)
                .filter(timer -> setup.get(Settings.MSL).isEmpty())
                .findFirst()
                .ifPresent(timer -> {
                    throw new BadInputException(timer.key() + "=" + setup.text(timer)
                            + " needs a clock: set msl too, such as msl=1, or " + timer.key()
                            + "=anyMoment");
                });
    }

    private static void refuseGrowthWithoutTicks(ConfiguredScenario setup) {
        if (setup.get(FeatureSettings.BACK_OFF)
                && !(setup.get(Settings.RTO) instanceof Deadline.In)) {
            throw new BadInputException(
                    "backOff=exponential needs an rto to double: set msl and rto too,"
                            + " such as msl=1 and rto=1");
        }
    }
}
