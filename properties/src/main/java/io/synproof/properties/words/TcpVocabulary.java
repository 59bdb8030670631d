package io.synproof.properties.words;

import io.synproof.checker.model.StatePart;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.ScenarioLaws;
import io.synproof.words.Member;
import io.synproof.words.Name;
import io.synproof.words.ValueType;
import io.synproof.words.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that sentences about TCP can name. */
public final class TcpVocabulary {
    /** The vocabulary. */
    public static final Vocabulary<World, Label> ALL = new Vocabulary<>(
            List.of(
                    Name.ofState(
                            "client",
                            HostWords.HOST,
                            "the host that usually opens",
                            List.of(StatePart.process(0)),
                            World::client),
                    Name.ofState(
                            "server",
                            HostWords.HOST,
                            "the host that usually listens",
                            List.of(StatePart.process(1)),
                            World::server),
                    Name.ofState(
                            "network",
                            NetworkWords.NETWORK,
                            "what is in flight",
                            List.of(StatePart.MEDIUM),
                            World::network),
                    Name.ofState(
                            "left",
                            NetworkWords.FAULTS,
                            "the faults that the network may still make",
                            List.of(StatePart.ENVIRONMENT),
                            World::faults),
                    Name.ofState(
                            "clock",
                            ValueType.Basic.INTEGER,
                            "ticks since the start, where an ISN policy reads them; else 0",
                            List.of(StatePart.ENVIRONMENT),
                            World::clock),
                    Name.ofLabel("step", StepWords.STEP, "what the step did", label -> label),
                    Name.ofStateBefore(
                            "before",
                            WorldWords.WORLD,
                            "everything, before the step",
                            world -> world),
                    Name.ofModel(
                            "scenario",
                            ScenarioWords.SCENARIO,
                            "what the scenario lays down, the same in all states",
                            ScenarioLaws.class,
                            model -> model),
                    Name.ofStateOfModel(
                            "terminal",
                            ValueType.Basic.TRUTH,
                            "whether nothing more can happen",
                            StatePart.EVERYTHING,
                            (model, world) -> model.actions(world).isEmpty())),
            NumberWords.OPERATIONS);

    /** The members that are evidence, for which segments must say who sent them. */
    private static final Set<String> EVIDENCE = ALL.types().stream()
            .flatMap(type -> type instanceof ValueType.Structure structure
                    ? structure.members().stream()
                            .filter(Member::isEvidence)
                            .map(member -> structure.name() + "." + member.name())
                    : Stream.empty())
            .collect(Collectors.toUnmodifiableSet());

    private TcpVocabulary() {}

    /**
     * Whether a sentence asks for evidence of who sent what.
     *
     * @param members the members that it reads, each with its type, such as {@code Host.opened}
     */
    public static boolean needsEvidence(Set<String> members) {
        return members.stream().anyMatch(EVIDENCE::contains);
    }
}
