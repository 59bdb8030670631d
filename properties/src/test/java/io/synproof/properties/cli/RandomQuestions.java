package io.synproof.properties.cli;

import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.question.Question;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setting;
import io.synproof.properties.scenarios.Settings;
import io.synproof.properties.scenarios.ValueDomain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Questions drawn by lot: any property of any scenario, with one or two of its settings changed.
 * Equal lots draw the same.
 *
 * @param lots where they are drawn from
 */
record RandomQuestions(Random lots) {

    /** The arguments of {@code synproof check} that ask the next one; not all can be asked. */
    String[] next() {
        NamedQuestion property = any(Questions.ALL);
        // What a bound on states does not count is the states of the other that is compared with.
        NamedScenario scenario =
                property.kind() == Question.Kind.REFINES ? Scenarios.HANDSHAKE : any(Scenarios.ALL);
        Set<Setting<?>> settings = new LinkedHashSet<>();
        int count = 1 + lots.nextInt(2);
        while (settings.size() < count) {
            settings.add(any(Settings.ALL));
        }
        List<String> words = new ArrayList<>(
                List.of("check", "--scenario", scenario.name(), "--property", property.name()));
        settings.forEach(setting -> {
            words.add("--set");
            words.add(setting.key() + "=" + value(setting.domain()));
        });
        return words.toArray(String[]::new);
    }

    /** A legal value: a word, or a number that is not large. */
    private String value(ValueDomain<?> domain) {
        Stream<String> words = domain.named().stream().map(ValueDomain.Named::word);
        Stream<String> numbers = domain.numbers().stream()
                .flatMap(range -> Stream.iterate(range.least(), number -> number + 1)
                        .limit(Math.min(range.most() - range.least() + 1, 4)))
                .map(String::valueOf);
        return any(Stream.concat(words, numbers).toList());
    }

    private <T> T any(List<T> all) {
        return all.get(lots.nextInt(all.size()));
    }
}
