package io.synproof.properties.report;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleOption;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.claims.RuleUse;
import java.util.List;
import java.util.stream.Stream;

/** Rules, as text for a terminal. */
public final class RuleText {
    private static final int MEANING = 72;

    private RuleText() {}

    /** A rule and its alternatives. */
    public static List<String> lines(Rule<?> rule) {
        String title =
                "@|bold " + rule.key() + "|@  " + rule.question() + "  (" + rule.source() + ")";
        return Stream.concat(
                        Stream.of(title),
                        rule.alternatives().map(one -> alternative(rule, one)).toJavaStream())
                .toList();
    }

    private static String alternative(Rule<?> rule, RuleOption one) {
        String standard = rule.standard().equals(one) ? " (standard)" : "";
        return "    %-13s %s%s".formatted(one.key(), one.meaning(), standard);
    }

    /** The reading of a rule in every profile. */
    public static List<String> profiles(Rule<?> rule) {
        return Stream.concat(
                        Stream.of("profiles"),
                        RuleProfile.ALL
                                .map(profile -> "    %-15s %s"
                                        .formatted(
                                                profile,
                                                profile.rules().get(rule).key()))
                                .toJavaStream())
                .toList();
    }

    /** The checks that read a rule otherwise than the standard does. */
    public static List<String> mentions(List<RuleUse> mentions) {
        if (mentions.isEmpty()) {
            return List.of("claims", "    no check of a claim sets it");
        }
        return Stream.concat(
                        Stream.of("claims"),
                        mentions.stream()
                                .map(one -> "    %-9s %s: %s"
                                        .formatted(one.claim(), one.check(), one.value())))
                .toList();
    }

    /** The rules in which one profile differs from another. */
    public static List<String> differences(
            RuleProfile one, RuleProfile other, List<Rule<?>> rules) {
        String title = "@|bold " + one + "|@ differs from @|bold " + other + "|@ in " + rules.size()
                + (rules.size() == 1 ? " rule" : " rules");
        return Stream.concat(
                        Stream.of(title),
                        rules.stream().flatMap(rule -> difference(one, other, rule)))
                .toList();
    }

    private static Stream<String> difference(RuleProfile one, RuleProfile other, Rule<?> rule) {
        return Stream.concat(
                Stream.of("    " + rule.question() + "  (" + rule.source() + ")"),
                Stream.of(one, other).flatMap(profile -> reading(profile, rule)));
    }

    private static Stream<String> reading(RuleProfile profile, Rule<?> rule) {
        RuleOption chosen = profile.rules().get(rule);
        String text = "        %-15s %s=%s".formatted(profile, rule.key(), chosen.key());
        return Stream.concat(
                Stream.of(text),
                WordWrap.lines(chosen.meaning(), MEANING).stream()
                        .map(line -> " ".repeat(24) + line));
    }
}
