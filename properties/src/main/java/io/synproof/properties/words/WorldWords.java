package io.synproof.properties.words;

import io.synproof.model.world.World;
import io.synproof.words.Member;
import io.synproof.words.ValueType;
import java.util.List;
import java.util.function.Function;

/** The words for everything at one moment. */
final class WorldWords {
    static final ValueType.Structure WORLD =
            new ValueType.Structure("World", "everything at one moment", WorldWords::members);

    private WorldWords() {}

    private static List<Member> members() {
        return List.of(
                member("client", HostWords.HOST, "the host that usually opens", World::client),
                member("server", HostWords.HOST, "the host that usually listens", World::server),
                member("network", NetworkWords.NETWORK, "what is in flight", World::network),
                member("left", NetworkWords.FAULTS, "the faults left", World::faults),
                member("clock", ValueType.Basic.INTEGER, "ticks since the start", World::clock));
    }

    private static Member member(
            String name, ValueType type, String meaning, Function<World, ?> read) {
        return Member.of(name, type, meaning, World.class, read);
    }
}
