package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.OctetQueue;
import io.synproof.properties.questions.monitors.WorldFacts;
import io.vavr.collection.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Questions whether the scenario refines another: whether the other can be observed to do all that
 * this one can.
 */
final class RefinementQuestions {
    private RefinementQuestions() {}

    static final Question<Unit> THREE_MESSAGES = likeSettings(
            "likeThreeMessages",
            "all that users are told of their connections, octets, refused and interrupted"
                    + " calls apart, and whether it ends so, could also come of three messages",
            "handshake=three",
            RefinementQuestions::told,
            true);

    static final Question<Unit> SENT = likeSettings(
            "sendsAsOfThree",
            "the control bits of all segments that the server sends could also come of three"
                    + " messages",
            "handshake=three",
            RefinementQuestions::sent,
            false);

    static final Question<Unit> LITERAL = likeSettings(
            "likeRfc9293",
            "all that users are told of their connections, octets, refused and interrupted"
                    + " calls apart, and whether it ends so, could also come of RFC 9293 taken"
                    + " literally",
            "profile=RFC9293",
            RefinementQuestions::told,
            true);

    static final Question<Unit> INTENT = likeSettings(
            "likeIntent",
            "all that users are told of their connections, octets, refused and interrupted"
                    + " calls apart, and whether it ends so, could also come of RFC 9293 as it"
                    + " is meant",
            "profile=RFC9293_INTENT",
            RefinementQuestions::told,
            true);

    static final Question<Unit> LINUX = likeSettings(
            "likeLinux",
            "all that users are told of their connections, octets, refused and interrupted"
                    + " calls apart, and whether it ends so, could also come of Linux",
            "profile=LINUX",
            RefinementQuestions::told,
            true);

    static final Question<Unit> QUEUE = asking(
            "likeQueue",
            "the octets that the server's user gets could also come out of a queue into which the"
                    + " client's user puts them",
            true,
            new DecisionProcedure.Compared<>(
                    "a queue",
                    RefinementQuestions::octets,
                    _ -> new ObservedModel<>(new OctetQueue(), OctetQueue::seen),
                    false));

    /** All of them, in the order of a listing. */
    static final java.util.List<Question<?>> ALL =
            java.util.List.of(THREE_MESSAGES, SENT, LITERAL, INTENT, LINUX, QUEUE);

    private static Question<Unit> likeSettings(
            String name,
            String summary,
            String settings,
            Function<Label, Optional<String>> sees,
            boolean seesEnds) {
        return asking(
                name,
                summary,
                false,
                new DecisionProcedure.Compared<>(
                        settings,
                        sees,
                        setup -> ObservedModel.byLabels(
                                new TcpModel(setup.with(settings).scenario(false)), sees),
                        seesEnds));
    }

    private static Question<Unit> asking(
            String name, String summary, boolean tagged, DecisionProcedure.Compared<Unit> inquiry) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REFINES,
                Subject.inLabels(
                        "anything is observed",
                        label -> inquiry.sees().apply(label).isPresent()),
                tagged,
                Monitor.none(),
                inquiry,
                _ -> java.util.List.of(),
                (_, _) -> "Up to here it could be the other; now it cannot.");
    }

    /** The signals to users about their connections. */
    private static Optional<String> told(Label label) {
        List<String> words = label.events().flatMap(RefinementQuestions::notices);
        return words.isEmpty() ? Optional.empty() : Optional.of(words.mkString(", "));
    }

    private static List<String> notices(Event event) {
        return event.signals()
                .filter(Signal.Notice.class::isInstance)
                .map(notice -> event.side() + ": " + notice);
    }

    /** The control bits of the segments that the server sends. */
    private static Optional<String> sent(Label label) {
        List<String> controls = label.events()
                .filter(event -> event.side() == HostSide.SERVER)
                .flatMap(Event::sent)
                .map(segment -> event(segment.control()));
        return controls.isEmpty() ? Optional.empty() : Optional.of(controls.mkString(", "));
    }

    private static String event(Control control) {
        return HostSide.SERVER + " sends " + control;
    }

    /**
     * The number of octets that the client's user sends: by SEND, or by an OPEN whose SYN carries
     * some.
     */
    private static int goingIn(Label label) {
        return label.action() instanceof Action.Call(HostSide side, var _, UserCall call)
                        && side == HostSide.CLIENT
                ? switch (call) {
                    case UserCall.Send(int octets) -> octets;
                    case UserCall.Open _ ->
                        label.events()
                                .flatMap(Event::sent)
                                .map(segment -> segment.text().length())
                                .sum()
                                .intValue();
                    case UserCall.SendDatagram _,
                            UserCall.Listen _,
                            UserCall.Accept _,
                            UserCall.Plain _ -> 0;
                }
                : 0;
    }

    /** The octets that the client's user sends and the server's user receives. */
    private static Optional<String> octets(Label label) {
        int in = goingIn(label);
        if (in > 0) {
            return Optional.of(OctetQueue.goingIn(in));
        }
        List<Text> out = label.events()
                .filter(event -> event.side() == HostSide.SERVER)
                .flatMap(WorldFacts::delivered)
                .map(ReceivedText::text)
                .foldLeft(List.empty(), RefinementQuestions::joined);
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(out.map(text -> OctetQueue.comingOut(text.first(), text.length()))
                        .mkString(", "));
    }

    /** Joins a piece to the one before, if it continues where that one ends. */
    private static List<Text> joined(List<Text> pieces, Text next) {
        boolean goesOn =
                pieces.lastOption().exists(last -> last.first() + last.length() == next.first());
        return goesOn
                ? pieces.init()
                        .append(Text.of(
                                pieces.last().first(), pieces.last().length() + next.length()))
                : pieces.append(next);
    }
}
