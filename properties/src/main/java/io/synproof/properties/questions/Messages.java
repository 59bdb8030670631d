package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.vavr.collection.List;
import java.io.Serializable;
import java.util.function.Predicate;

/** A monitor that compares the client's segments with the single calls of its user. */
final class Messages implements Monitor<Label, Messages.Seen> {

    /**
     * The boundaries of calls and segments so far.
     *
     * @param ends the places after the octets of each call, in the stream, in order
     * @param cut whether a segment has ended inside the octets of a call
     * @param shared whether a segment has carried octets of two calls
     */
    record Seen(List<Integer> ends, boolean cut, boolean shared) implements Serializable {

        private Seen called(int octets) {
            return new Seen(ends.append(ends.lastOption().getOrElse(0) + octets), cut, shared);
        }

        private Seen sent(Text text) {
            int end = text.first() + text.length();
            return new Seen(
                    ends,
                    cut || !ends.contains(end),
                    shared || ends.exists(one -> text.first() < one && one < end));
        }
    }

    static final Question<Seen> CUT = reachable(
            "callIsCut",
            "octets that the client's user sends by one call leave in two segments",
            Seen::cut,
            "One call, and this segment ends inside it.");

    static final Question<Seen> SHARED = reachable(
            "twoCallsInSegment",
            "a segment of the client carries octets of two calls of its user",
            Seen::shared,
            "Two calls, and this segment has octets of both.");

    /** All of them, in the order of a listing. */
    static final java.util.List<Question<?>> ALL = java.util.List.of(CUT, SHARED);

    private static Question<Seen> reachable(
            String name, String summary, Predicate<Seen> so, String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                true,
                new Messages(),
                _ -> Property.reachable(name, state -> so.test(state.memory())),
                state -> java.util.List.of(
                        "calls end behind octet " + state.memory().ends().mkString(", ")),
                (_, _) -> explanation);
    }

    @Override
    public Seen initial() {
        return new Seen(List.empty(), false, false);
    }

    @Override
    public Seen next(Seen memory, Label label) {
        Seen called =
                label.action() instanceof Action.Call(var side, var _, UserCall.Send(int octets))
                                && side == HostSide.CLIENT
                        ? memory.called(octets)
                        : memory;
        return label.events()
                .filter(event -> event.side() == HostSide.CLIENT)
                .flatMap(Event::sent)
                .map(segment -> segment.text())
                .reject(Text::isEmpty)
                .foldLeft(called, Seen::sent);
    }
}
