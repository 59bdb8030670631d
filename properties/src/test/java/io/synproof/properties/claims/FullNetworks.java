package io.synproof.properties.claims;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.FullNetwork;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checks and controls that say something of all runs, and meet a full network in some: where
 * repetitions or keep-alives come without end no capacity is enough for them, and elsewhere one
 * that is has ten times the states and more.
 */
final class FullNetworks {
    /** Of the notes. */
    static final List<String> OF_NOTES = List.of(
            "DT-10 congestion",
            "DT-10 fillsToo",
            "DT-10 givesWay",
            "DT-10 givesWay control",
            "HS-27 client",
            "HS-27 everyCopyLost control",
            "HS-27 server",
            "L-08 forEver control",
            "TWAIT-07 abort control",
            "TWAIT-07 fourMsl",
            "TWAIT-07 isnByClock control",
            "TWAIT-07 lastAckLost control",
            "TWAIT-07 noSynTwice",
            "TWAIT-07 noWait control",
            "TWAIT-07 otherSideReopens",
            "TWAIT-07 outOfOrderQueue control",
            "TWAIT-07 resetObeyed control",
            "TWAIT-07 thirdConnection control",
            "TWAIT-07 twoMsl",
            "TWAIT-07 twoSegments control",
            "TWAIT-08 ackLost control",
            "TWAIT-08 exact",
            "TWAIT-08 synAgain control",
            "TWAIT-08 thirdConnection control",
            "TWAIT-16 abort control",
            "UDP-06 neverWaits");

    /** Of the literature. */
    static final List<String> OF_LITERATURE = List.of(
            "LIT-10 eight",
            "LIT-10 four control",
            "LIT-14 eight control",
            "LIT-14 four control",
            "LIT-17 o2",
            "LIT-19 eightStandEight",
            "LIT-19 fourStandFour",
            "LIT-20 oldData control",
            "LIT-21 endless control",
            "LIT-22 killed control",
            "LIT-23 h1",
            "LIT-23 h2",
            "LIT-23 h3FourMsl",
            "LIT-23 h3TwoMsl control",
            "LIT-23 lastAckLost control",
            "LIT-24 number",
            "LIT-24 opens control",
            "LIT-24 timestamp control",
            "LIT-25 aborted control",
            "LIT-25 givenUp control",
            "LIT-27 sentAgain");

    private FullNetworks() {}

    /** The names of those among some results, in the order of their claims. */
    static Stream<String> among(Collection<ClaimResult> results) {
        return results.stream()
                .flatMap(result -> result.results().stream()
                        .flatMap(check -> Stream.of(
                                        named(result, check, "", check.answer()),
                                        named(result, check, " control", check.control()))
                                .flatMap(names -> names)))
                .sorted();
    }

    private static Stream<String> named(
            ClaimResult result, CheckResult check, String suffix, Answer answer) {
        return answer.fullNetwork().filter(FullNetwork::decisive).stream()
                .map(_ -> result.claim().id() + " " + check.check().name() + suffix);
    }

    /** What one of them asks, and what is expected of it. */
    record Asked(String name, Experiment experiment, Outcome expected) {

        static Asked of(String name) {
            String[] words = name.split(" ", 3);
            Check check = Catalogue.named(words[0]).checks().stream()
                    .filter(one -> one.name().equals(words[1]))
                    .findFirst()
                    .orElseThrow();
            return words.length == 2
                    ? new Asked(name, check.experiment(), check.expected())
                    : new Asked(name, check.control().experiment(), check.expectedOfControl());
        }

        int capacity() {
            return experiment.setup().scenario(false).medium().capacity();
        }

        /** The same in a network with room for so many segments. */
        Experiment withRoomFor(int segments) {
            return new Experiment(
                    experiment.setup().with("capacity=" + segments),
                    experiment.question(),
                    experiment.wanted());
        }
    }
}
