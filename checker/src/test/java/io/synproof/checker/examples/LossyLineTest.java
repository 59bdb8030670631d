package io.synproof.checker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.examples.LossyLine.Action;
import io.synproof.checker.examples.LossyLine.Message;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Ltl;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked example of docs/temporal.md. */
class LossyLineTest {
    private static final Temporal<Message> ARRIVES =
            Temporal.eventually("it arrives", Message.ARRIVED::equals);

    private static final Fairness<Action> SENDING = Fairness.weak("sending", Action.SEND::equals);

    private static final Fairness<Action> COPIES = Fairness.notEveryCopyLost(
            "not every copy is lost",
            action -> action == Action.LOSE ? Optional.of("the message") : Optional.empty(),
            action -> action == Action.DELIVER ? Optional.of("the message") : Optional.empty());

    @Test
    void withWeakFairnessOfDeliveryEveryCopyMayBeLost() throws IOException {
        Verdict<Message, Action> verdict = Checker.of(new LossyLine())
                .check(ARRIVES, List.of(Fairness.weak("delivery", Action.DELIVER::equals)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(guide()).contains(indented(verdict.toString()));
    }

    @Test
    void withStrongFairnessOfDeliveryItArrives() throws IOException {
        Verdict<Message, Action> verdict = Checker.of(new LossyLine())
                .check(ARRIVES, List.of(Fairness.strong("delivery", Action.DELIVER::equals)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(guide()).contains(indented(verdict.toString()));
    }

    @Test
    void ifNotEveryCopyIsLostItArrives() {
        assertThat(Checker.of(new LossyLine())
                        .check(ARRIVES, List.of(SENDING, COPIES))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void thatItCanStillArriveNeedsNoFairness() {
        assertThat(Checker.of(new LossyLine())
                        .check(Temporal.alwaysPossible("it arrives", Message.ARRIVED::equals))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void onceInFlightItMayBeLost() throws IOException {
        Ltl<Message> inFlight = Ltl.holds("inFlight", Message.IN_FLIGHT::equals);
        Ltl<Message> arrived = Ltl.holds("arrived", Message.ARRIVED::equals);

        Verdict<Message, Action> stays = Checker.of(new LossyLine())
                .check(Temporal.formula(
                        inFlight.implies(inFlight.until(arrived)).always()));
        Verdict<Message, Action> again = Checker.of(new LossyLine())
                .check(Temporal.formula(
                        "it is sent until it arrives",
                        inFlight.eventually().always().or(arrived.eventually())));

        assertThat(stays.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(again.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(guide()).contains(indented(stays.toString()), indented(again.toString()));
    }

    private static String indented(String text) {
        return text.lines().map(line -> "    " + line + "\n").reduce("", String::concat);
    }

    private static String guide() throws IOException {
        Path here = Path.of("docs", "temporal.md");
        return Files.readString(Files.exists(here) ? here : Path.of("..").resolve(here));
    }
}
