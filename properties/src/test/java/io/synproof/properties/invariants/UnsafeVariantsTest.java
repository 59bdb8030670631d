package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.synproof.checker.Bounds;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What jqwik finds is near the shortest that the exhaustive search finds. */
class UnsafeVariantsTest {
    private static final int MORE_STEPS_AT_MOST = 2;

    @Test
    void twoMessagesFallAndShrinkToWithinTwoStepsOfTheShortestTrace() {
        int shortest = shortest(
                Scenarios.OLD_DUPLICATE_SYN.with("handshake=two"), "connectionCountsAgree");

        int shrunk = shrunk("twoMessagesKeepTheCountsAgreed");

        assertThat(shortest).isEqualTo(6);
        assertThat(shrunk).isBetween(shortest, shortest + MORE_STEPS_AT_MOST);
    }

    @Test
    void withoutTimeWaitAStaleOctetIsFoundAndShrinksToWithinTwoStepsOfTheShortestTrace() {
        int shortest = shortest(Scenarios.REINCARNATION.with("timeWait=0"), "noStaleOctetAccepted");

        int shrunk = shrunk("withoutTimeWaitNoStaleOctetIsAccepted");

        assertThat(shortest).isEqualTo(18);
        assertThat(shrunk).isBetween(shortest, shortest + MORE_STEPS_AT_MOST);
    }

    private static int shortest(Setup setup, String question) {
        return new Experiment(setup, Questions.named(question))
                .ask(Effort.within(Bounds.states(1_000_000)))
                .story()
                .orElseThrow()
                .length();
    }

    /** Runs a property that must fall; the length of the sample that it shrinks to. */
    private static int shrunk(String property) {
        List<String> failures = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(UnsafeVariants.class.getName() + "#" + property + "("
                        + Sample.class.getName() + ")"))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(thrown -> failures.add(String.valueOf(thrown)));
            }
        });
        assertThat(failures).hasSize(1);
        Matcher length = Pattern.compile("falls in (\\d+) steps").matcher(failures.getFirst());
        assertThat(length.find()).as(failures.getFirst()).isTrue();
        return Integer.parseInt(length.group(1));
    }
}
