package io.synproof.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Rules are set one at a time, by name or by value. */
class RuleTest {

    @Test
    void settingARuleChangesThatRuleAlone() {
        Rule.ALL.forEach(RuleTest::settingChangesOnly);
    }

    private static <T extends Enum<T> & RuleOption> void settingChangesOnly(Rule<T> rule) {
        rule.alternatives().forEach(alternative -> {
            Rules changed = Rules.STANDARD.with(rule, alternative);
            assertThat(rule.in(changed)).isEqualTo(alternative);
            assertThat(Rule.ALL.reject(rule::equals).map(other -> other.in(changed)))
                    .isEqualTo(
                            Rule.ALL.reject(rule::equals).map(other -> other.in(Rules.STANDARD)));
            assertThat(rule.set(Rules.STANDARD, alternative.key())).isEqualTo(changed);
        });
    }

    @Test
    void everyRuleHasANameOfItsOwnAndEveryAlternativeWithinIt() {
        assertThat(Rule.ALL.map(Rule::key)).doesNotHaveDuplicates();
        assertThat(Rule.ALL).allSatisfy(rule -> {
            assertThat(rule.keys()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
            assertThat(rule.alternatives().map(RuleOption::meaning)).doesNotHaveDuplicates();
        });
    }

    @Test
    void anUnknownAlternativeIsAnsweredWithTheLegalOnes() {
        assertThatThrownBy(() -> Rule.HANDSHAKE.set(Rules.STANDARD, "five"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("handshake is one of two, three, four, fourUnaware, not five");
    }

    @Test
    void theStandardIsRfc9293() {
        assertThat(Rule.ALL.map(rule -> rule.in(Rules.STANDARD).toString()))
                .isEqualTo(List.of(
                        "THREE",
                        "SOCKET_PAIR",
                        "CHECKED",
                        "CHECKED",
                        "OBEYED",
                        "SENT",
                        "SAME_NUMBER",
                        "ISN_PLUS_ONE",
                        "FIN",
                        "NOT_IN_WINDOW",
                        "ACK",
                        "LISTENS",
                        "FIN_IN_WINDOW",
                        "FIN",
                        "LAST_ACK",
                        "RESET",
                        "NONE",
                        "OPENS",
                        "IN_WINDOW",
                        "SILENT",
                        "DROPPED",
                        "IGNORED",
                        "REFUSED",
                        "TRIMMED",
                        "REFUSED",
                        "SEQ",
                        "MAX_WINDOW",
                        "DROPPED",
                        "PASSED_FIRST",
                        "OFF",
                        "FLUSHED",
                        "NONE"));
    }
}
