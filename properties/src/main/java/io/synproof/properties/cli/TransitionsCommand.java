package io.synproof.properties.cli;

import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.ProfileNames;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.report.TransitionText;
import io.synproof.properties.report.json.TransitionJson;
import io.synproof.properties.transitions.Numbers;
import io.synproof.properties.transitions.TransitionTable;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code synproof transitions}: the effect of each segment in each state. */
@Command(
        name = "transitions",
        mixinStandardHelpOptions = true,
        description = {
            "For each state, and each segment that may arrive in it: the state that follows, what"
                    + " is answered, and what the user is told.",
            "",
            "The segments are an ACK, three octets of text (with ACK), a FIN (with ACK), RST,"
                    + " RST,ACK, SYN and SYN,ACK. SEG.SEQ is RCV.NXT-1, RCV.NXT, RCV.NXT+1, or"
                    + " outside: RCV.NXT+" + Numbers.FAR + ", where the window has "
                    + Numbers.WINDOW + " octets. SEG.ACK is farOld (ISS-" + Numbers.FAR
                    + "), ISS, SND.UNA (where that is neither ISS nor SND.NXT), SND.NXT (which"
                    + " acknowledges all, our SYN or FIN too), or beyond (SND.NXT+1).",
            "",
            "The connection was opened by a listener and has sent no octets; its user closed one"
                    + " direction, and receives as octets arrive. ISS is 500000 and IRS 700000:"
                    + " --json says SND.UNA, SND.NXT and RCV.NXT of each state, and what is"
                    + " outstanding."
                    + " In CLOSED and LISTEN, which have no numbers, the segments carry those that"
                    + " would follow. Text behind a gap is held back, no acknowledgment is delayed,"
                    + " no challenge left out, no timestamps are agreed. In TIME-WAIT somebody"
                    + " listens to the port, so that a SYN may reopen the connection.",
            "",
            "In an answer SND.UNA and SND.NXT are those before the segment arrives, RCV.NXT and"
                    + " ISS those afterwards; --json has the answers in numbers too."
        })
final class TransitionsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "RFC9293",
            completionCandidates = ProfileNames.class,
            description = "Whose rules decide: one of ${COMPLETION-CANDIDATES}"
                    + " (default: ${DEFAULT-VALUE}).")
    private String profile = "RFC9293";

    @Mixin
    private JsonOption json = new JsonOption();

    TransitionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        TransitionTable table = TransitionTable.of(RulesCommand.profile(profile));
        PrintWriter text = json.text(terminal);
        TransitionText.lines(table).forEach(line -> text.println(terminal.coloured(line)));
        json.write(terminal, () -> TransitionJson.of(table));
        return ExitCode.YES.number();
    }
}
