package io.synproof.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

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
            assertThat(changed.get(rule)).isEqualTo(alternative);
            assertThat(Rule.ALL.reject(rule::equals).map(other -> options(changed, other)))
                    .isEqualTo(Rule.ALL
                            .reject(rule::equals)
                            .map(other -> options(Rules.STANDARD, other)));
            assertThat(Rules.STANDARD.with(rule, alternative.key())).isEqualTo(changed);
            assertThat(changed.with(rule, rule.standard())).isEqualTo(Rules.STANDARD);
        });
    }

    private static RuleOption options(Rules rules, Rule<?> rule) {
        return rules.get(rule);
    }

    @Test
    void rulesAreWhatTheySayNotHowTheyWereMade() {
        Rules one = Rules.STANDARD
                .with(Rule.SYN_FIN, SynFin.DROPPED)
                .with(Rule.HANDSHAKE, Handshake.FOUR)
                .with(Rule.HANDSHAKE, Handshake.TWO);
        Rules other = Rules.STANDARD
                .with(Rule.HANDSHAKE, Handshake.TWO)
                .with(Rule.SYN_FIN, SynFin.DROPPED);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(Rules.STANDARD);
    }

    @Test
    void everyRuleIsListed() {
        assertThat(Rule.ALL.map(Rule::toString))
                .containsExactlyInAnyOrderElementsOf(List.of(Rule.class.getFields())
                        .filter(field -> field.getType() == Rule.class)
                        .map(field -> assertDoesNotThrow(() -> field.get(null)).toString()));
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
        assertThatThrownBy(() -> Rules.STANDARD.with(Rule.HANDSHAKE, "five"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("handshake is one of two, three, four, fourUnaware, not five");
    }

    @Test
    void theStandardIsRfc9293() {
        assertThat(Rule.ALL.map(rule -> options(Rules.STANDARD, rule).toString()))
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
                        "AGREED",
                        "NONE"));
    }
}
