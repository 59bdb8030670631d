package io.synproof.properties.questions;

import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.PairMemory;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.HostHistories;
import io.synproof.words.PastMemory;
import io.synproof.words.Sentence;
import io.synproof.words.SentenceException;
import io.synproof.words.SentenceKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The questions that sentences ask about what the hosts know, each from its own history: {@code
 * knows: client: server.state == ESTABLISHED when client.state == ESTABLISHED}.
 */
final class SentenceKnowledge {
    private SentenceKnowledge() {}

    /**
     * The question that a sentence asks.
     *
     * @throws SentenceException if it names another agent, or looks at states of the past
     */
    static Question<PairMemory<HostHistories.Memory, PastMemory>> asked(
            Sentence<World, Label> sentence) {
        if (!sentence.isWatchingLabels()) {
            throw new SentenceException("in questions about knowledge the operators about the past"
                    + " look at 'step' alone");
        }
        sentence.agents().forEach(names -> names.forEach(SentenceKnowledge::agent));
        return new Question<>(
                sentence.toString(),
                sentence.kind().meaning(),
                SentenceQuestions.kind(sentence.kind()),
                Subject.inStatesOf(
                        "'" + sentence.predicate(1) + "' is true",
                        (model, state) -> isTrue(sentence, 1, model, state)),
                Observations.areEvidence(sentence.members()),
                new HostHistories().and(sentence.monitor()),
                new DecisionProcedure.Known<>(model -> knowledge(sentence, model)),
                _ -> List.of(),
                (_, _) -> "Here '" + sentence.predicate(1) + "' is true.");
    }

    private static Knowledge<
                    MonitoredState<World, PairMemory<HostHistories.Memory, PastMemory>>, Action>
            knowledge(Sentence<World, Label> sentence, TcpModel model) {
        Knowledge<MonitoredState<World, PairMemory<HostHistories.Memory, PastMemory>>, Action>
                known = formula(sentence, model)
                        .whenever(
                                "'" + sentence.predicate(1) + "'",
                                state -> isTrue(sentence, 1, model, state));
        return sentence.kind() == SentenceKind.NEVER_KNOWS ? known.never() : known;
    }

    /** From the innermost fact outwards. */
    private static Formula<MonitoredState<World, PairMemory<HostHistories.Memory, PastMemory>>>
            formula(Sentence<World, Label> sentence, TcpModel model) {
        Formula<MonitoredState<World, PairMemory<HostHistories.Memory, PastMemory>>> formula =
                new Formula.Fact<>(
                        "'" + sentence.predicate(0) + "'",
                        state -> isTrue(sentence, 0, model, state));
        for (List<String> names : sentence.agents().reversed()) {
            var agents = names.stream().map(SentenceKnowledge::agent).toList();
            formula = agents.size() == 1
                    ? Formula.knows(agents.getFirst(), formula)
                    : Formula.commonlyKnows(agents, formula);
        }
        return formula;
    }

    private static boolean isTrue(
            Sentence<World, Label> sentence,
            int index,
            TcpModel model,
            MonitoredState<World, PairMemory<HostHistories.Memory, PastMemory>> state) {
        return sentence.isTrue(index, model, state.state(), state.memory().second());
    }

    private static Agent<MonitoredState<World, PairMemory<HostHistories.Memory, PastMemory>>> agent(
            String name) {
        HostSide side = Stream.of(HostSide.values())
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new SentenceException(
                        "there is no agent '" + name + "'; there are client, server"));
        return Agent.remembering(
                side.toString(), state -> state.memory().first().of(side));
    }
}
