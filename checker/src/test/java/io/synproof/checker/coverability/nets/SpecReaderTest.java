package io.synproof.checker.coverability.nets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.coverability.nets.Net.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecReaderTest {
    private static final String ENDING = " init a = 1, b >= 2, c = 0 target c >= 2";

    private static Net net(String rules) {
        return SpecReader.read("vars a b c rules " + rules + ENDING).net();
    }

    @Test
    void aTextIsANet() {
        Net net = SpecReader.read("""
                # a comment
                vars
                    a b c
                rules
                    a >= 1, b >= 2 ->
                        a' = a-1,
                        b' = b-2,
                        c' = c + 3;
                init
                    a = 1, b >= 2, c = 0
                target
                    c >= 2, a >= 1
                    c >= 3 # another comment
                invariants
                    a = 1, c = 1
                """).net();

        assertThat(net)
                .isEqualTo(new Net(
                        List.of("a", "b", "c"),
                        List.of(Rule.of("a 2*b", "3*c")),
                        Net.tokens("a 2*b"),
                        List.of("b"),
                        List.of(Net.tokens("a 2*c"), Net.tokens("3*c"))));
    }

    @Test
    void whatIsAskedForAndNotTakenIsGivenBack() {
        assertThat(net("a >= 3, b >= 1 -> a' = a-1, c' = c+1;").rules())
                .containsExactly(Rule.of("3*a b", "2*a b c"));
        assertThat(net("a >= 1 -> ;").rules()).containsExactly(Rule.of("a", "a"));
        assertThat(net("a >= 0 -> c' = c+1;").rules()).containsExactly(Rule.of("", "c"));
    }

    @Test
    void aSumOfPlacesIsATransfer() {
        assertThat(net("a >= 1 -> b' = b+c, c' = 0;").rules())
                .containsExactly(Rule.of("a", "a").moving("c", "b"));
        assertThat(net("c >= 1 -> a' = a+c-1, b' = b+1, c' = 0;").rules())
                .containsExactly(Rule.of("c", "b").moving("c", "a"));
    }

    @Test
    void aPlaceThatGoesNowhereIsReset() {
        assertThat(net("a >= 1 -> b' = 1;").rules())
                .containsExactly(new Rule(List.of("a"), Map.of("b", ""), List.of("a", "b")));
    }

    @Test
    void aTestForAnExactNumberIsReadAsALossOfTheRest() {
        var spec = SpecReader.read("vars a b c rules a = 2, b = 0 -> a' = a-1, c' = c+1;" + ENDING);

        assertThat(spec.isExact()).isFalse();
        assertThat(spec.net().rules())
                .containsExactly(Rule.of("2*a", "a c").resetting("a").resetting("b"));
        assertThat(SpecReader.read("vars a b c rules a >= 1 -> ;" + ENDING).isExact())
                .isTrue();
    }

    @Test
    void tokensAreNotCopied() {
        assertThatThrownBy(() -> net("a >= 1 -> b' = b+c;"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tokens in c are copied");
        assertThatThrownBy(() -> net("a >= 1 -> a' = b, b' = b;"))
                .hasMessage("tokens in b are copied");
        assertThatThrownBy(() -> net("a >= 1 -> b' = c, a' = c, c' = 0;"))
                .hasMessage("tokens in c are copied");
    }

    @Test
    void noMoreIsTakenThanIsAskedFor() {
        assertThatThrownBy(() -> net("a >= 1 -> b' = b-1;"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more is taken from b than is asked");
    }

    @Test
    void whatIsNotOfTheFormatIsRefused() {
        assertThatThrownBy(() -> SpecReader.read("places a"))
                .hasMessage("word 1 is places, not vars");
        assertThatThrownBy(() -> net("a < 1 -> ;")).hasMessage("word 7 is <, not = or >=");
        assertThatThrownBy(() -> net("a >= 1 -> a = a-1;"))
                .hasMessage("word 10 is a, not a place with a prime");
        assertThatThrownBy(() -> net("a >= 1 -> a' = a-b;"))
                .hasMessage("word 14 is b, not a number that is subtracted");
        assertThatThrownBy(() -> SpecReader.read("vars a")).hasMessage("the text ends too early");
    }
}
