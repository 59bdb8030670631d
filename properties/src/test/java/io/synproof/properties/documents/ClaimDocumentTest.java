package io.synproof.properties.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.Role;
import io.synproof.properties.claims.Term;
import io.synproof.properties.experiment.Sentences;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The claims that a document makes. */
class ClaimDocumentTest {
    private static final String CHECK = """
            checks:
              waits:
                property: bothWait
                scenario: close
                settings: {serverCloses: anyTime}
                contradictedBy: violated
                unless: the server closes second
                control: {serverCloses: afterPeer}
            """;

    private static ClaimDocument document(String text) {
        return ClaimDocument.of(new DocumentText("note.md", text));
    }

    private static List<Claim> claims(String text) {
        return document(text).plainClaims();
    }

    private static Claim claim(String block) {
        return claims("## X-1\n\nIt is so.\n\n```yaml claim\n" + block + "```\n")
                .getFirst();
    }

    @Test
    void belowAHeadingTheFirstParagraphStatesAndTheOthersExplain() {
        Claim claim = claims("""
                # Closing

                Of closing.

                ## X-1

                *Both* sides
                wait.

                It is so, see `bothWait`.

                And so on.

                ```yaml claim
                from: [002:51, 'RFC 9293, 3.6']
                kind: INV
                %s```
                """.formatted(CHECK)).getFirst();

        assertThat(claim.id()).isEqualTo("X-1");
        assertThat(claim.statement()).isEqualTo("Both sides wait.");
        assertThat(claim.why()).isEqualTo("It is so, see `bothWait`. And so on.");
        assertThat(claim.notes()).containsExactly("002:51", "RFC 9293, 3.6");
        assertThat(claim.kind()).isEqualTo("INV");
    }

    @Test
    void elsewhereTheParagraphAboveStatesAndTheBlockNamesTheClaim() {
        List<Claim> claims = claims("""
                Of closing.

                Both sides wait.

                ```yaml claim
                id: X-1
                why: It is so.
                %1$s```

                ```yaml claim
                id: X-2
                claim: They wait for ever.
                %1$s```
                """.formatted(CHECK));

        assertThat(claims).extracting(Claim::id).containsExactly("X-1", "X-2");
        assertThat(claims)
                .extracting(Claim::statement)
                .containsExactly("Both sides wait.", "They wait for ever.");
        assertThat(claims).extracting(Claim::why).containsExactly("It is so.", "");
    }

    @Test
    void aCheckIsWhatItsKeysSay() {
        Check check = claim(CHECK).checks().getFirst();

        assertThat(check.name()).isEqualTo("waits");
        assertThat(check.role()).isEqualTo(Role.Main.MAIN);
        assertThat(check.experiment().question().name()).isEqualTo("bothWait");
        assertThat(check.experiment().setup())
                .isEqualTo(Scenarios.CLOSE.with("serverCloses=anyTime"));
        assertThat(check.expected()).isEqualTo(Outcome.VIOLATED);
        assertThat(check.supports()).isEqualTo(Outcome.HOLDS);
        assertThat(check.control().change()).isEqualTo("the server closes second");
        assertThat(check.control().experiment().setup())
                .isEqualTo(Scenarios.CLOSE.with("serverCloses=afterPeer"));
    }

    @Test
    void aCheckSupportsContributesAndLeavesOutWhatItSays() {
        Claim claim = claim("""
                checks:
                  one:
                    under: the server is slow
                    property: segmentsToOpen
                    value: 3
                    scenario: handshake
                    supportedBy: holds
                    unless: two messages
                    control: {handshake: two}
                  two:
                    in: LINUX
                    property: bothEstablished
                    scenario: handshake
                    excluding: the network loses it
                    supportedBy: reached
                    unless: nobody listens
                    control: {serverListens: no}
                  three:
                    aside: more of it
                    property: bothEstablished
                    scenario: handshake
                    excluding: [the network loses it, 'user: CLOSE']
                    contradictedBy: unreachable
                    unless: nobody listens
                    control: {serverListens: no}
                """);

        assertThat(claim.checks())
                .extracting(Check::role)
                .containsExactly(
                        new Role.Under("the server is slow"),
                        new Role.In("LINUX"),
                        new Role.Aside("more of it"));
        assertThat(claim.checks())
                .extracting(Check::supports)
                .containsExactly(Outcome.HOLDS, Outcome.REACHED, Outcome.REACHED);
        assertThat(claim.checks().getFirst().experiment().wanted()).isEqualTo(OptionalLong.of(3));
        assertThat(claim.checks().get(1).experiment().excluding())
                .containsExactly(Sentences.named("the network loses it"));
        assertThat(claim.checks().getLast().control().experiment().excluding())
                .containsExactly("the network loses it", "user: CLOSE");
    }

    @Test
    void aQuestionMayBeASentence() {
        Check check = claim("""
                checks:
                  one:
                    never: client.state == TIME_WAIT && server.state == TIME_WAIT
                    scenario: close
                    supportedBy: holds
                    unless: the server closes when it likes
                    control: {serverCloses: anyTime}
                  two:
                    reachable: client.state == TIME_WAIT
                    scenario: close
                    supportedBy: reached
                    unless: nobody closes
                    control: {clientCloses: never}
                """).checks().getFirst();

        assertThat(check.experiment().question().name())
                .isEqualTo("never: client.state == TIME_WAIT && server.state == TIME_WAIT");
    }

    @Test
    void aSentenceMayBeAboutAQuantityOrAboutKnowledge() {
        List<Check> checks = claim("""
                checks:
                  one:
                    cheapest: client.state == TIME_WAIT counting 1
                    value: 7
                    scenario: close
                    supportedBy: holds
                    unless: nobody closes
                    control: {clientCloses: never}
                  two:
                    knows: 'server: client.state != CLOSED when server.state == ESTABLISHED'
                    scenario: lossyHandshake
                    supportedBy: holds
                    unless: the client may abort
                    control: {clientAborts: 1}
                """).checks();

        assertThat(checks.getFirst().experiment().wanted()).isEqualTo(OptionalLong.of(7));
        assertThat(checks.getLast().experiment().question().kind()).isEqualTo(Question.Kind.KNOWS);
    }

    @Test
    void aScenarioOfTheDocumentStartsFromAnotherAboveIt() {
        Claim claim = claims("""
                ```yaml scenarios
                slow:
                  about: Nothing is answered at once.
                  from: close
                  settings: {delayedAck: anyMoment, serverSends: 1}
                slower:
                  from: slow
                  settings: {serverSends: 2}
                ```

                ## X-1

                It is so.

                ```yaml claim
                checks:
                  one:
                    property: bothClosed
                    scenario: slower
                    supportedBy: reached
                    unless: nobody closes
                    control: {clientCloses: never}
                ```
                """).getFirst();

        assertThat(claim.checks().getFirst().experiment().setup())
                .isEqualTo(Scenarios.CLOSE.with("delayedAck=anyMoment", "serverSends=2"));
    }

    @Test
    void aClaimMayBeAboutTermsOrNotCheckable() {
        Claim terms = claim("terms:\n  - {said: SYN_SEND, standard: SYN-SENT, source: RFC 9293}\n");
        Claim open = claim("kind: FACT\nchecks: none\n");

        assertThat(terms.terms()).containsExactly(new Term("SYN_SEND", "SYN-SENT", "RFC 9293"));
        assertThat(terms.isWording()).isTrue();
        assertThat(terms.kind()).isEqualTo("WORDING");
        assertThat(open.checks()).isEmpty();
        assertThat(open.isWording()).isFalse();
    }

    @Test
    void otherBlocksAreExamples() {
        assertThat(claims("```\nx: y\n```\n\n~~~yaml\na: b\n~~~\n\n```java\nint a;\n```\n"))
                .isEmpty();
    }

    @Test
    void theTitleIsTheFirstHeadingOrTheFile() {
        assertThat(document("Text.\n\n# My *notes*\n\n## More\n").title()).isEqualTo("My notes");
        assertThat(document("Text.\n").title()).isEqualTo("note.md");
    }
}
