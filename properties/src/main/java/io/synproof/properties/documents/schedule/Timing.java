package io.synproof.properties.documents.schedule;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** Timeouts and ticks of a schedule, and why one cannot be. */
final class Timing {
    private Timing() {}

    /** The play after a timeout, or why the timer does not go off. */
    static Either<String, Play> timeout(Play play, ScheduleSentence.TimesOut timeout) {
        HostSide side = timeout.side();
        List<Tuple2<ConnectionSlot, Timer>> running = running(play, side)
                .filter(one -> timeout.port().isEmpty()
                        || one._1.id().port() == timeout.port().getAsInt());
        List<Tuple2<ConnectionSlot, Timer>> named =
                running.filter(one -> TimerName.of(one._2) == timeout.timer());
        if (named.isEmpty()) {
            return Either.left("the " + side + " runs no " + timeout.timer() + " timer, but "
                    + (running.isEmpty()
                            ? "none"
                            : running.map(one -> TimerName.of(one._2)).mkString(" and ")));
        }
        if (named.length() > 1) {
            return Either.left("several connections of the " + side + " run that timer: say which,"
                    + " such as on port " + named.head()._1.id().port());
        }
        Action action = action(side, named.head());
        return play.scenario().actions(play.world()).contains(action)
                ? Either.right(play.acts(action))
                : Either.left("the " + timeout.timer() + " timer of the " + side
                        + whyNot(named.head()._2.due()));
    }

    /** The timers that run on a side, each with its connection. */
    static List<Tuple2<ConnectionSlot, Timer>> running(Play play, HostSide side) {
        return play.world()
                .host(side)
                .slots()
                .flatMap(slot -> slot.endpoint().timers().map(timer -> new Tuple2<>(slot, timer)));
    }

    /** The action of a timer that goes off. */
    static Action action(HostSide side, Tuple2<ConnectionSlot, Timer> timer) {
        return new Action.Timeout(side, timer._1.id(), timer._2.role());
    }

    private static String whyNot(Deadline due) {
        return switch (due) {
            case Deadline.In in
            when !in.isOver() ->
                " does not go off yet: it is due in " + in.ticks()
                        + (in.ticks() == 1 ? " tick" : " ticks");
            case Deadline.In _ ->
                " waits for a segment at the end of its lifetime, which goes" + " first";
            case Deadline.Untimed.NEVER -> " never goes off";
            case Deadline.Untimed.ANY_MOMENT ->
                " waits while a copy of what it sends is in flight" + " (suppressCopies)";
            case Deadline.Untimed.QUIET -> " waits until nothing of the pair is in flight";
        };
    }

    /** The reason why no time passes. */
    static String whyNoTick(Play play) {
        if (!play.scenario().timed()) {
            return "there is no clock: set msl";
        }
        List<Flight> old =
                play.flights().aloft().filter(one -> play.scenario().isAtItsEnd(one.packet()));
        if (old.nonEmpty()) {
            return "time does not pass before " + old.map(Flight::name).mkString(" and ")
                    + ", at the end of its lifetime, is delivered or lost";
        }
        List<String> due = List.of(HostSide.values())
                .flatMap(side -> running(play, side)
                        .filter(one -> one._2.isOver())
                        .map(one -> "the " + TimerName.of(one._2) + " timer of the " + side));
        return due.nonEmpty()
                ? "time does not pass before " + due.mkString(" and ") + " goes off"
                : "nothing waits for time to pass";
    }
}
