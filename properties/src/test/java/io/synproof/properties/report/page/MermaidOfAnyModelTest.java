package io.synproof.properties.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import io.synproof.export.ExportFormat;
import io.synproof.export.TraceExport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mermaid reads the diagrams of models whose texts have all that is special to it. */
@Tag("long")
class MermaidOfAnyModelTest {
    private static final String SPECIAL = "a;b #c \"d\" <e> {f} [g] %%h --> i: j\nend";

    @TempDir
    private static Path folder;

    private static Browser browser;

    /** A state that changes its text with each step, and begins again. */
    private record Texts() implements Model<String, String> {
        @Override
        public List<String> initialStates() {
            return List.of(SPECIAL);
        }

        @Override
        public List<String> actions(String state) {
            return List.of("do " + SPECIAL);
        }

        @Override
        public String next(String state, String action) {
            return state.equals(SPECIAL) ? state + state : SPECIAL;
        }
    }

    /** A process that sends another one what is special. */
    private record Letters() implements Protocol<String, String, Unit, String> {
        @Override
        public CompositeState<String, String, Unit> start() {
            return new CompositeState<>(List.of("", ""), List.of(), Unit.UNIT);
        }

        @Override
        public Medium medium() {
            return Medium.bag(1);
        }

        @Override
        public String nameOf(int self) {
            return SPECIAL.replace("\n", " ") + self;
        }

        @Override
        public List<Integer> recipients(String message) {
            return List.of(1);
        }

        @Override
        public List<LocalMove<String, String, String, String, Unit>> moves(
                int self, String process, Unit none) {
            return self == 0 && process.isEmpty()
                    ? List.of(move(SPECIAL, SPECIAL, none).sending(SPECIAL))
                    : List.of();
        }

        @Override
        public List<LocalMove<String, String, String, String, Unit>> arrivals(
                int self, String process, Unit none, String message, int passed) {
            return List.of(move("gets " + message, process + message, none));
        }
    }

    @BeforeAll
    static void openABrowser() throws IOException {
        browser = Browser.open();
        try (InputStream file = MermaidOfAnyModelTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js")) {
            Files.write(folder.resolve("mermaid.js"), file.readAllBytes());
        }
        Path page = Files.writeString(
                folder.resolve("mermaid.html"),
                "<!DOCTYPE html><meta charset=utf-8><link rel=icon href=data:,>"
                        + "<script src=mermaid.js></script>");
        browser.show(page, 1280, 1000);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static <S, A> void assertIs(String kind, TraceExport<S, A> export) {
        String diagram = export.in(ExportFormat.MERMAID);
        assertThat(read(diagram)).as(diagram).isEqualTo(kind);
    }

    private static String read(String diagram) {
        return String.valueOf(browser.driver()
                .executeAsyncScript(
                        "const done = arguments[1];"
                                + "mermaid.parse(arguments[0]).then("
                                + "(read) => done(read.diagramType),"
                                + "(problem) => done(String(problem)));",
                        diagram));
    }

    @Test
    void whatIsSpecialIsNotReadAsItIs() {
        assertThat(read("sequenceDiagram\n    p0->>p1: " + SPECIAL)).isNotEqualTo("sequence");
        assertThat(read("stateDiagram-v2\n    state \"" + SPECIAL + "\" as s0"))
                .isNotEqualTo("stateDiagram");
    }

    @Test
    void aRunOfAPlainModelIsAStateDiagram() {
        Texts texts = new Texts();
        Verdict<String, String> verdict =
                Checker.of(texts).check(Temporal.eventually(SPECIAL, String::isEmpty));

        assertIs("stateDiagram", TraceExport.of(texts, verdict).orElseThrow());
        assertIs("stateDiagram", TraceExport.of(texts, Trace.follow(texts, "0:0"), SPECIAL));
    }

    @Test
    void aRunOfAProtocolIsASequenceDiagram() {
        Letters letters = new Letters();
        var arrived = Checker.of(letters)
                .check(Property.never(
                        SPECIAL, state -> !state.processes().get(1).isEmpty()));
        var endless = Checker.of(letters)
                .check(Temporal.eventually(SPECIAL, state -> state.messages().size() > 1));

        assertIs("sequence", TraceExport.of(letters, arrived).orElseThrow());
        assertIs("sequence", TraceExport.of(letters, endless).orElseThrow());
        assertIs("sequence", TraceExport.of(letters, Trace.follow(letters, "0:0"), SPECIAL));
    }
}
