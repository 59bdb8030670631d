package io.synproof.properties.cli;

import io.synproof.properties.cli.options.ExplanationOptions;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.reality.capture.AnnotatedCopy;
import io.synproof.properties.reality.capture.CaptureException;
import io.synproof.properties.reality.capture.CaptureReader;
import io.synproof.properties.reality.explain.ConversationTable;
import io.synproof.properties.reality.explain.Explanation;
import io.synproof.properties.reality.explain.ExplanationJson;
import io.synproof.properties.reality.explain.ExplanationText;
import io.synproof.properties.reality.explain.PacketComments;
import io.synproof.properties.reality.explain.page.CapturePage;
import io.synproof.properties.reality.explain.picture.ConversationPicture;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.synproof.properties.scenarios.BadInputException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * The output of an explanation in the formats that are asked for.
 *
 * @param terminal where text goes
 * @param options the format and the file
 * @param json the file of the JSON output, if it is asked for
 * @param capture the file that is explained
 * @param made the command that makes the page
 */
record ExplanationOutput(
        Terminal terminal, ExplanationOptions options, JsonOption json, Path capture, String made) {
    private static final int FEW = 3;
    private static final int LISTED = 20;

    /**
     * Writes all that is asked for.
     *
     * @param chosen the number of the connection to show, if one is chosen
     * @throws BadInputException if there is none of that number
     */
    void write(Explanation explanation, Option<Integer> chosen) {
        List<ConnectionReport> shown = shown(explanation, chosen);
        PrintWriter screen =
                json.standsAlone() || options.standsAlone() ? terminal.err() : terminal.out();
        switch (options.chosen()) {
            case TEXT ->
                options.show(
                        terminal, screen, to -> text(to, explanation, shown, chosen.isDefined()));
            case SVG -> {
                ConnectionReport one = only(explanation, chosen);
                summary(screen, explanation);
                options.write(
                        terminal,
                        ConversationPicture.document(
                                ConversationTable.of(one), options.isToScale()));
            }
            case HTML -> {
                summary(screen, explanation);
                options.write(terminal, CapturePage.of(explanation, options.isToScale(), made));
            }
            case PCAPNG -> {
                summary(screen, explanation);
                PacketComments comments = PacketComments.of(explanation);
                options.stream(to -> annotate(to, explanation, comments));
            }
        }
        json.write(terminal, () -> ExplanationJson.of(explanation));
    }

    private void summary(PrintWriter screen, Explanation explanation) {
        new ExplanationText(terminal::coloured).summary(explanation).forEach(screen::println);
        screen.flush();
    }

    private static void text(
            Terminal to, Explanation explanation, List<ConnectionReport> shown, boolean chosen) {
        ExplanationText writer = new ExplanationText(to::coloured);
        writer.summary(explanation).forEach(to.out()::println);
        shown.flatMap(writer::details).forEach(to.out()::println);
        if (!chosen) {
            int odd = explanation.connections().size() - explanation.count(Kind.ACCEPTED);
            unshown(odd - shown.size()).forEach(to.out()::println);
        }
    }

    /** The announcement of connections that are not accepted and not shown packet by packet. */
    static List<String> unshown(int connections) {
        return connections <= 0
                ? List.empty()
                : List.of(
                        "",
                        connections + " more " + (connections == 1 ? "is" : "are")
                                + " not accepted: --connection N shows one.");
    }

    private void annotate(OutputStream to, Explanation explanation, PacketComments comments) {
        String about = about(explanation).mkString("\n");
        try (CaptureReader reader = CaptureReader.open(capture)) {
            AnnotatedCopy.write(reader, to, about, comments::on);
        } catch (CaptureException e) {
            throw new BadInputException("the copy ends early: " + e.getMessage());
        }
    }

    /** The summary, of a long one the beginning, and what has no comments. */
    private static List<String> about(Explanation explanation) {
        List<String> lines = new ExplanationText(words -> words)
                .summary(explanation)
                .filter(line -> !line.isEmpty());
        int more = lines.size() - LISTED;
        long uncommented =
                explanation.connections().map(ConnectionReport::omitted).sum().longValue();
        return lines.take(LISTED)
                .appendAll(Option.when(
                        more > 0, () -> "... and " + more + " line" + (more == 1 ? "" : "s")))
                .appendAll(Option.when(
                        uncommented > 0,
                        () -> "Of long connections the packets in the middle have no comments: "
                                + uncommented + "."));
    }

    /** The connection that is asked for; else the only one, or the first few not accepted. */
    private static List<ConnectionReport> shown(Explanation explanation, Option<Integer> chosen) {
        List<ConnectionReport> all = explanation.connections();
        if (chosen.isDefined()) {
            return List.of(numbered(all, chosen.get()));
        }
        List<ConnectionReport> odd =
                all.filter(connection -> connection.verdict().kind() != Kind.ACCEPTED);
        return all.size() == 1 ? all : odd.take(FEW);
    }

    private static ConnectionReport numbered(List<ConnectionReport> all, int number) {
        return all.find(connection -> connection.number() == number)
                .getOrElseThrow(() -> noConnection(number, all.size()));
    }

    /** The error of a number that no connection has. */
    static BadInputException noConnection(int number, int connections) {
        return new BadInputException("--connection " + number + ": " + there(connections));
    }

    private static String there(int connections) {
        return switch (connections) {
            case 0 -> "there is no connection in the capture";
            case 1 -> "there is one connection, number 1";
            default -> "there are " + connections + " connections, numbers 1 to " + connections;
        };
    }

    /** The one connection of a format that shows one. */
    private static ConnectionReport only(Explanation explanation, Option<Integer> chosen) {
        List<ConnectionReport> all = explanation.connections();
        if (chosen.isEmpty() && all.size() != 1) {
            throw severalConnections(all.size());
        }
        return chosen.map(number -> numbered(all, number)).getOrElse(all::head);
    }

    /** The error of a format that shows one connection where there is another number of them. */
    static BadInputException severalConnections(int connections) {
        return new BadInputException("--format svg shows one connection: " + there(connections)
                + (connections == 0 ? "" : "; choose one by --connection N"));
    }
}
