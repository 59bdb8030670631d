package io.synproof.properties.asking;

import io.synproof.checker.Checker;
import io.synproof.checker.Monitored;
import io.synproof.checker.Outcome;
import io.synproof.checker.refinement.Difference;
import io.synproof.checker.refinement.Observed;
import io.synproof.checker.refinement.Refinement;
import io.synproof.checker.refinement.RefinementVerdict;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.Inquiry;
import io.synproof.properties.questions.Question;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out whether another model can be observed to do all that the scenario's can. */
record Comparing<M>(Experiment experiment, Question<M> question, Effort effort) {

    Answer ask(Inquiry.Compared<M> compared) {
        return ask(compared, compared.other().apply(experiment.setup()));
    }

    private <T, B> Answer ask(Inquiry.Compared<M> compared, Observed<T, B, String> other) {
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        var watched = effort.seen(model).watchedBy(question.monitor());
        Refinement<Monitored<World, M>, Action, T, B, String> plain =
                Observed.byLabels(watched, compared.sees()).refines(compared.original(), other);
        RefinementVerdict<Monitored<World, M>, Action, String> verdict =
                effort.checker(watched).check(compared.seesEnds() ? plain.seeingEnds() : plain);
        return new Answer(
                experiment,
                verdict.outcome(),
                verdict.comparison().coverage(),
                verdict.bounds(),
                verdict.difference()
                        .map(difference -> new Evidence.Difference(
                                Story.of(model.scenario(), question, difference.trace()),
                                remark(compared.original(), difference))),
                OptionalLong.empty(),
                asked(model, verdict.outcome()));
    }

    /** A comparison stops early where it is violated; of what holds, how often it was asked. */
    private OptionalLong asked(TcpModel model, Outcome outcome) {
        if (outcome != Outcome.HOLDS) {
            return OptionalLong.empty();
        }
        Checker<Monitored<World, M>, Action> checker =
                effort.checker(effort.seen(model).watchedBy(question.monitor()));
        return Subjects.met(
                Subjects.counting(checker, question, model).census(List.of()).coverage());
    }

    private static String remark(String original, Difference<?, ?, String> difference) {
        String seen = String.join("; ", difference.observations());
        String instead = difference.mayEnd()
                ? Stream.concat(difference.instead().stream(), Stream.of("nothing more"))
                        .collect(Collectors.joining(", or "))
                : String.join(", or ", difference.instead());
        return "Seen: " + seen + (difference.ends() ? "; and then nothing more" : "")
                + ". After the first " + difference.common() + " of these, " + original
                + " shows " + (instead.isEmpty() ? "nothing" : instead) + ".";
    }
}
