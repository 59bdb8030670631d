package io.synproof.checker.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a comparison does besides running: what it reads, reckons and prints. */
class CompareTest {
    private static final Case SMALL =
            new Case("small", "two-phase-commit N=3", new Peer.Tlc("TwoPhaseCommit", "N = 3"));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--runs 0         | --runs is a whole number, 1 to 100, not '0'",
                "--run 3          | there is no option '--run'; nearest: --runs; all: --runs,"
                        + " --only, --help",
                "--only tcpfsm-3  | there is no case 'tcpfsm-3'; nearest: tcp-fsm-3; all:"
                        + " handshake-1e6, handshake-6e6, handshake-2e7, handshake-plain-6e6,"
                        + " tcp-fsm-3, tcp-fsm-4, two-phase-commit-7, two-phase-commit-9",
                "only             | 'only' is no option; nearest: --only",
            })
    void saysWhatIsWrongWithWordsThatMeanNothing(String line, String message)
            throws IOException, InterruptedException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        Code code = Compare.run(
                new PrintWriter(out), new PrintWriter(err), folder, line.split(" ", -1));

        assertThat(err)
                .hasToString("compare: " + message + "\n--help lists all cases and options.\n");
        assertThat(out.toString()).isEmpty();
        assertThat(code.number()).isEqualTo(2);
    }

    @Test
    void everyCaseHasKnownCounts() {
        assertThat(Case.ALL).allSatisfy(each -> assertThat(each.expected()).isNotNull());
        assertThat(SMALL.expected()).isEqualTo(new Peer.Found(288, 1145));
    }

    @Test
    void spinCountsTheInitialStateAsStored() {
        Peer.Found found = new Peer.Spin(Map.of()).found("""
                State-vector 20 byte, depth reached 4095, errors: 0
                   130274 states, stored
                   474065 states, matched
                   604339 transitions (= stored+matched)
                """);

        assertThat(found).isEqualTo(new Peer.Found(130_274, 604_338));
    }

    @Test
    void tlcCountsTheInitialStateAsGenerated() {
        Peer.Found found = new Peer.Tlc("TcpFsm", "K = 3").found("""
                Progress(12): 411,000 states generated, 81,000 distinct states found, 512 left
                817567 states generated, 149543 distinct states found, 0 states left on queue.
                """);

        assertThat(found).isEqualTo(new Peer.Found(149_543, 817_566));
    }

    @Test
    void aProcessIsTimedAndItsOutputKept() throws IOException, InterruptedException {
        Timed timed = Timed.run(folder, List.of("bash", "-c", "sleep 0.2; echo done"));

        assertThat(timed.out()).isEqualTo("done\n");
        assertThat(timed.wall()).isBetween(0.2, 30.0);
        assertThat(timed.cpu()).isBetween(0.0, 0.19);
    }

    @Test
    void aProgramThatIsMissingOrFailsIsUnavailable() {
        assertThat(catchThrowable(() -> Timed.run(folder, List.of("no-such-program"))))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("no-such-program: command not found");
        assertThat(catchThrowable(
                        () -> Timed.run(folder, List.of("bash", "-c", "echo why >&2; exit 3"))))
                .hasMessageContaining("ends with exit code 3: why");
    }

    @Test
    void aRowHasMediansAndTheRatiosOfEachRound() {
        List<Ours> ours = List.of(ours(1, 2), ours(2, 2), ours(4, 4));
        List<Timed> theirs = List.of(timed(6, 6), timed(6, 8), timed(6, 9));

        assertThat(Rows.row(SMALL, 2, ours, theirs))
                .isEqualTo("| small | TLC | 2 | 2.00 | 2.00 | 6.00 | 8.00 | 3.00 (1.50 to 6.00)"
                        + " | 3.00 (2.25 to 4.00) | 12.00, 30.00 |");
        assertThat(Rows.row(SMALL, 1, ours, List.of()))
                .isEqualTo("| small | TLC | 1 | 2.00 | 2.00 |  |  |  |  | 12.00, 30.00 |");
    }

    @Test
    void aQuotedFigureIsComparedWithOurCpuTime() {
        Case quoted = new Case("q", "two-phase-commit N=9", new Peer.Quoted("Q (quoted)", 50));

        assertThat(Rows.row(quoted, 1, List.of(ours(7, 5)), List.of()))
                .isEqualTo("| q | Q (quoted) | 1 | 7.00 | 5.00 |  | 50.00 |  | 10.00 (10.00 to"
                        + " 10.00) | 12.00, 30.00 |");
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(Rows.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
        assertThat(Rows.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    }

    @Test
    void theTextsOfThePeersAreThere() {
        assertThat(List.of("handshake.pml", "TcpFsm.tla", "TcpFsm.cfg", "TwoPhaseCommit.cfg"))
                .allMatch(name -> Files.exists(Peer.TEXTS.resolve(name)));
    }

    private static Ours ours(double wall, double cpu) {
        return new Ours(timed(wall, cpu), new Peer.Found(288, 1145), 12, 30);
    }

    private static Timed timed(double wall, double cpu) {
        return new Timed(wall, cpu, "");
    }
}
