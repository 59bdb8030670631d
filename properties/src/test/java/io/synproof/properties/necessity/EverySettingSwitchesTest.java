package io.synproof.properties.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.TcpModel;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setting;
import io.synproof.properties.scenarios.Settings;
import io.synproof.properties.scenarios.ValueDomain;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each word of each setting changes some run of something that the catalogues ask. */
@Tag("long")
class EverySettingSwitchesTest {
    private static final ExperimentOptions EFFORT = ExperimentOptions.within(Bounds.states(2_000));

    /**
     * What no step depends on: fairness is assumed of whole runs, and a sequence space that may be
     * used up is only permitted.
     */
    private static final Set<String> OF_NO_STEP =
            Set.of("fairDelivery", "fairTimers", "fairUsers", "wrap");

    /** What the catalogues have no use for. */
    private static final List<Experiment> OTHERS = List.of(
            asking("clientNotTurnedAway", Scenarios.SYN_FLOOD.with("attack=synFin")),
            asking(
                    "clientNotTurnedAway",
                    Scenarios.SYN_FLOOD.with("attack=synFin", "synFin=dropped")),
            asking("connectedToItself", Scenarios.SELF_CONNECT.asIs()),
            asking("bothEstablished", Scenarios.HANDSHAKE.with("msl=1")),
            asking("userToldOfDeliveryProblem", Scenarios.LOSSY_TRANSFER.with("r1=1", "retries=2")),
            asking(
                    "userTimeoutEnds",
                    Scenarios.LOSSY_TRANSFER.with("userTimeout=3", "msl=1", "timeWait=2")),
            asking("bothClosed", Scenarios.CLOSE.with("inject=2", "attack=text", "victim=client")),
            asking(
                    "bothClosed",
                    Scenarios.CLOSE.with(
                            "inject=2",
                            "attack=text",
                            "victim=client",
                            "timeWaitAnswer=allButNextAck")),
            forging("text", "guess=inWindow", "window=4"),
            forging("text", "guess=inWindow", "window=4", "profile=LINUX"),
            forging("textAcross"),
            forging("textAcross", "profile=LINUX"),
            forging("text", "timestamps=on"),
            forging("text", "timestamps=on", "profile=LINUX"),
            asking(
                    "deliversPrefixOnceInOrder",
                    Scenarios.CLOSE.with("clientEnds=close", "serverSends=1", "profile=LINUX")),
            asking(
                    "deliversPrefixOnceInOrder",
                    Scenarios.SLOW_READER.with("clientCloses=anyTime", "clientSends=2")),
            asking(
                    "deliversPrefixOnceInOrder",
                    Scenarios.SLOW_READER.with(
                            "clientCloses=anyTime", "clientSends=2", "profile=LINUX")),
            asking(
                    "deliversPrefixOnceInOrder",
                    Scenarios.LOSSY_TRANSFER.with("timestamps=on", "timestampEcho=on")),
            asking("deliversPrefixOnceInOrder", Scenarios.SLOW_READER.with("windowScale=1")),
            asking(
                    "deliversPrefixOnceInOrder",
                    Scenarios.SLOW_READER.with("windowScale=1", "scaleOffered=client")),
            asking(
                    "deliversPrefixOnceInOrder",
                    Scenarios.LOSSY_TRANSFER.with("oooQueue=on", "sack=on")),
            asking(
                    "deliversPrefixOnceInOrder",
                    Scenarios.LOSSY_TRANSFER.with("oooQueue=on", "sack=on", "dsack=on")),
            asking(
                    "bothEstablished",
                    Scenarios.SIMULTANEOUS_OPEN.with(
                            "windowScale=1", "scaleOffered=client", "profile=LINUX")),
            filling(),
            filling("profile=LINUX"),
            crashing(),
            crashing("profile=LINUX"),
            asking(
                    "establishedIsNotReset",
                    Scenarios.CLOSE.with(
                            "msl=1",
                            "timeWait=2",
                            "challengeLimit=2",
                            "inject=2",
                            "attack=rst",
                            "guess=inWindow")));

    /** An attacker sends to a server that its client has left. */
    private static Experiment forging(String attack, String... more) {
        return asking(
                "connectionCountsAgree",
                Scenarios.CLOSE
                        .with("inject=1", "attack=" + attack, "victim=server", "serverCloses=never")
                        .with(more));
    }

    /** A sender that takes the window to be the same for ever fills it. */
    private static Experiment filling(String... more) {
        return asking(
                "deliversPrefixOnceInOrder",
                Scenarios.SLOW_READER
                        .with("clientSends=5", "window=3", "mss=2", "flowControl=assumed")
                        .with("clientCloses=never", "serverCloses=never", "network=fifo")
                        .with("drop=0", "retries=0")
                        .with(more));
    }

    /** A client that has forgotten its connection opens another, with any number. */
    private static Experiment crashing(String... more) {
        return asking(
                "deliversPrefixOnceInOrder",
                Scenarios.HANDSHAKE
                        .with("timestamps=on", "clientCrashes=1", "clientOpens=2")
                        .with("clientIsn=any", "bits=2", "wrap=allowed", "window=1")
                        .with(more));
    }

    private static Experiment asking(String question, ConfiguredScenario setup) {
        return new Experiment(setup, Questions.named(question));
    }

    @Test
    void eachWordChangesARun() {
        Set<String> idle = new LinkedHashSet<>(words());
        for (Experiment experiment : experiments()) {
            idle.removeAll(changing(experiment, idle));
        }

        assertThat(idle).isEmpty();
    }

    private static List<String> words() {
        return Settings.ALL.stream()
                .filter(setting -> !OF_NO_STEP.contains(setting.key()))
                .flatMap(EverySettingSwitchesTest::words)
                .toList();
    }

    private static Stream<String> words(Setting<?> setting) {
        return setting.domain().named().stream()
                .map(ValueDomain.Named::word)
                .map(word -> setting.key() + "=" + word);
    }

    private static List<Experiment> experiments() {
        return Stream.concat(OTHERS.stream(), Verification.experiments(Catalogue.both()).stream())
                .toList();
    }

    /** Which of some changes answer otherwise than an experiment does as it is. */
    private static Set<String> changing(Experiment experiment, Set<String> changes) {
        Map<String, TcpModel> others = new ConcurrentHashMap<>();
        boolean tagged = experiment.question().tagged();
        changes.forEach(change -> put(others, change, experiment.setup(), tagged));
        if (others.isEmpty()) {
            return Set.of();
        }
        Set<String> asked = Set.copyOf(others.keySet());
        experiment.ask(EFFORT.through(ComparingModel.among(others)));
        return asked.stream()
                .filter(change -> !others.containsKey(change))
                .collect(Collectors.toSet());
    }

    private static void put(
            Map<String, TcpModel> others, String change, ConfiguredScenario setup, boolean tagged) {
        try {
            others.put(change, new TcpModel(setup.with(change).scenario(tagged)));
        } catch (BadInputException _) {
            // The change does not go with this setup; another may take it.
        }
    }
}
