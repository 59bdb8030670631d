package io.synproof.properties.cli;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import io.synproof.gallery.Gallery;
import io.synproof.gallery.GalleryEntry;
import io.synproof.gallery.GalleryQuestion;
import io.synproof.gallery.Mistake;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.MaxStatesOption;
import io.synproof.properties.cli.options.RunOptions;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.ProgressDisplay;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.report.GalleryText;
import io.synproof.properties.report.json.GalleryJson;
import io.synproof.properties.scenarios.BadInputException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code synproof gallery}: the well-known protocols, or one of them checked. */
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description = {
            "Lists well-known protocols, or asks the questions of one.",
            "Of a question that is answered with no, the shortest run that shows it is printed."
        },
        footer = {"", "See: docs/gallery, which has a page for each"})
final class GalleryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "A protocol; without it, all are listed.")
    private @Nullable String name;

    @Option(
            names = "--mistake",
            paramLabel = "M",
            description = "Ask a variant of it that has a classic mistake.")
    private @Nullable String mistake;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Its size, such as the number of processes; the list has the range.")
    private @Nullable Integer size;

    @Option(
            names = "--question",
            paramLabel = "Q",
            description = "Ask this question alone, and show the run whatever the answer.")
    private @Nullable String question;

    @Mixin
    private MaxStatesOption maxStates = new MaxStatesOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private RunOptions run = new RunOptions();

    GalleryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        run.check(json);
        int count = threads.count();
        String wanted = name;
        if (wanted == null) {
            return list().number();
        }
        GalleryEntry<?, ?> entry = Gallery.named(wanted)
                .orElseThrow(() -> BadInputException.unknown(
                        "protocol",
                        wanted,
                        Gallery.ALL.stream().<String>map(GalleryEntry::name).toList()));
        return check(entry, count).number();
    }

    private ExitCode list() {
        if (mistake != null
                || size != null
                || question != null
                || maxStates.isGiven()
                || run.isGiven()) {
            throw new BadInputException("--mistake, --size, --question, --max-states and --format"
                    + " need the name of a protocol");
        }
        PrintWriter text = json.text(terminal);
        GalleryText.list(Gallery.ALL).forEach(line -> text.println(terminal.coloured(line)));
        json.write(
                terminal,
                () -> Map.of(
                        "protocols",
                        Gallery.ALL.stream().map(GalleryJson.Listed::of).toList()));
        return ExitCode.YES;
    }

    private <S, A> ExitCode check(GalleryEntry<S, A> entry, int count) {
        int wanted = size(entry);
        Optional<Mistake<S, A>> made = made(entry);
        List<GalleryQuestion<S, A>> asked = asked(entry);
        Model<S, A> model = made.<Model<S, A>>map(one -> one.model().apply(wanted))
                .orElseGet(() -> entry.model().apply(wanted));
        Checker<S, A> checker = Checker.of(model)
                .exhaustive()
                .threads(count)
                .within(maxStates.bounds())
                .cancelledBy(terminal.interruption()::isRequested);
        PrintWriter text = run.text(terminal, json);
        GalleryText.heading(entry, wanted, made)
                .forEach(line -> text.println(terminal.coloured(line)));
        List<Verdict<S, A>> verdicts = new ArrayList<>();
        try (ProgressDisplay watch = new ProgressDisplay(terminal, asked.size())) {
            for (GalleryQuestion<S, A> each : asked) {
                Verdict<S, A> verdict = each.ask(
                        checker.reporting(progress -> watch.onProgress(each.name(), progress)));
                watch.onDone();
                verdicts.add(verdict);
                GalleryText.answer(each, verdict, isShown(verdict))
                        .forEach(line -> text.println(terminal.coloured(line)));
                text.flush();
            }
        }
        GalleryText.ending(entry, made, verdicts).forEach(text::println);
        text.flush();
        json.write(terminal, () -> GalleryJson.of(entry, wanted, made, asked, verdicts));
        run.write(terminal, model, verdicts.stream().filter(this::isShown).toList());
        return code(verdicts.stream().map(Verdict::outcome).toList());
    }

    /** Whether the run of an answer is shown, if it has one. */
    private boolean isShown(Verdict<?, ?> verdict) {
        return question != null || verdict.outcome() == Outcome.VIOLATED;
    }

    private int size(GalleryEntry<?, ?> entry) {
        if (size == null) {
            return entry.sizes().standard();
        }
        if (!entry.sizes().include(size)) {
            throw new BadInputException(
                    "--size cannot be " + size + "; " + entry.name() + " has " + entry.sizes());
        }
        return size;
    }

    private <S, A> Optional<Mistake<S, A>> made(GalleryEntry<S, A> entry) {
        String wanted = mistake;
        if (wanted == null) {
            return Optional.empty();
        }
        return Optional.of(entry.mistake(wanted)
                .orElseThrow(() -> BadInputException.unknown(
                        "mistake",
                        wanted,
                        entry.mistakes().stream().map(Mistake::name).toList())));
    }

    private <S, A> List<GalleryQuestion<S, A>> asked(GalleryEntry<S, A> entry) {
        String wanted = question;
        if (wanted == null) {
            return entry.questions();
        }
        return List.of(entry.question(wanted)
                .orElseThrow(() -> BadInputException.unknown(
                        "question",
                        wanted,
                        entry.questions().stream().map(GalleryQuestion::name).toList())));
    }

    private static ExitCode code(List<Outcome> outcomes) {
        if (outcomes.contains(Outcome.VIOLATED) || outcomes.contains(Outcome.UNREACHABLE)) {
            return ExitCode.NO;
        }
        return outcomes.contains(Outcome.UNDECIDED) ? ExitCode.UNDECIDED : ExitCode.YES;
    }
}
