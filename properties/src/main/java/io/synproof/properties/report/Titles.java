package io.synproof.properties.report;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.language.Texts;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.stream.Stream;

/** The titles of the traces that illustrate a claim. */
public final class Titles {
    private static final Texts TEXTS = Texts.beside(Titles.class);

    private Titles() {}

    /** The title of a check's trace. */
    public static String check(Check check) {
        return TEXTS.of("title.check", check.name(), RoleText.suffix(check.role()));
    }

    /** The title of its control's trace. */
    public static String control(Check check) {
        return TEXTS.of("title.control", check.name(), check.control().change());
    }

    /** The title of an ordinary run, where no run shows the outcome. */
    public static String ordinary(String title) {
        return TEXTS.of("title.ordinary", title);
    }

    /** The question whose witness is an ordinary run. */
    public static Experiment ordinary(ConfiguredScenario setup) {
        return new Experiment(setup, Questions.named(setup.base().goal()));
    }

    /** The titles of a claim under which an experiment is shown. */
    public static List<String> of(Claim claim, Experiment experiment) {
        return claim.checks().stream()
                .flatMap(check -> Stream.concat(
                        titles(check(check), check.experiment(), experiment),
                        titles(control(check), check.control().experiment(), experiment)))
                .toList();
    }

    private static Stream<String> titles(String title, Experiment asked, Experiment shown) {
        return Stream.concat(
                asked.equals(shown) ? Stream.of(title) : Stream.of(),
                ordinary(asked.setup()).equals(shown) ? Stream.of(ordinary(title)) : Stream.of());
    }
}
