package io.synproof.checker.knowledge;

import static io.synproof.checker.knowledge.Formula.knows;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.PairMemory;
import io.synproof.checker.model.Transition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two generals who can win only together: A decides, sends word, B confirms, A confirms that, and
 * so on, up to so many messages.
 *
 * @param link what becomes of a message
 * @param messages how many there are at most
 */
record TwoGenerals(Link link, int messages)
        implements LabelledModel<TwoGenerals.Field, TwoGenerals.Event, TwoGenerals.Event> {

    enum Link {
        /** It arrives later or never. */
        LOSSY,
        /** It arrives, but nobody knows when. */
        SLOW,
        /** It arrives while it is sent. */
        RENDEZVOUS
    }

    enum Plan {
        OPEN,
        ATTACK,
        STAY
    }

    /** How many messages were sent and how many arrived; the last may be lost. */
    record Field(Plan plan, int sent, int arrived, boolean lost) {}

    enum What {
        DECIDES,
        SENDS,
        RECEIVES,
        LOSES,
        MEETS
    }

    /** What happens to whom, with which plan or message. */
    record Event(String who, What what, String which) {

        @Override
        public String toString() {
            return who + " " + what.name().toLowerCase(Locale.ROOT) + " " + which;
        }
    }

    @Override
    public List<Field> initialStates() {
        return List.of(new Field(Plan.OPEN, 0, 0, false));
    }

    @Override
    public List<Event> actions(Field field) {
        return switch (field.plan()) {
            case OPEN ->
                Stream.of(Plan.ATTACK, Plan.STAY)
                        .map(plan -> new Event("A", What.DECIDES, plan.name()))
                        .toList();
            case STAY -> List.of();
            case ATTACK -> field.lost() ? List.of() : exchange(field);
        };
    }

    private List<Event> exchange(Field field) {
        String next = "#" + (field.arrived() + 1);
        if (field.sent() > field.arrived()) {
            Event arrives = new Event(receiver(field.sent()), What.RECEIVES, next);
            return link == Link.LOSSY
                    ? List.of(arrives, new Event("link", What.LOSES, next))
                    : List.of(arrives);
        }
        if (field.sent() == messages) {
            return List.of();
        }
        return link == Link.RENDEZVOUS
                ? List.of(new Event("A and B", What.MEETS, next))
                : List.of(new Event(receiver(field.sent()), What.SENDS, next));
    }

    /** Of the message with this number; who sends the next one, too. A sends the first. */
    private static String receiver(int message) {
        return message % 2 == 0 ? "A" : "B";
    }

    @Override
    public Transition<Field, Event> step(Field field, Event event) {
        Field after = switch (event.what()) {
            case DECIDES -> new Field(Plan.valueOf(event.which()), 0, 0, false);
            case SENDS -> new Field(field.plan(), field.sent() + 1, field.arrived(), false);
            case RECEIVES -> new Field(field.plan(), field.sent(), field.sent(), false);
            case LOSES -> new Field(field.plan(), field.sent(), field.arrived(), true);
            case MEETS -> new Field(field.plan(), field.sent() + 1, field.sent() + 1, false);
        };
        return new Transition<>(after, event);
    }

    @Override
    public int faults(Event event) {
        return event.what() == What.LOSES ? 1 : 0;
    }

    /** What a general sees: what is done by or with it. */
    static PerfectRecallMonitor<Event, Event> history(String general, int longest) {
        return new PerfectRecallMonitor<>(
                general,
                event -> Optional.of(event)
                        .filter(one -> List.of(one.who().split(" and ")).contains(general)),
                longest);
    }

    /** The generals, each with all that it saw, up to so many observations. */
    record Remembered(TwoGenerals generals, int longest) {

        LabelledModel<MonitoredState<Field, PairMemory<List<Event>, List<Event>>>, Event, Event>
                model() {
            return generals.monitoredBy(history("A", longest).and(history("B", longest)));
        }
    }

    static final Agent<MonitoredState<Field, PairMemory<List<Event>, List<Event>>>> A =
            history("A", 0).of(state -> state.memory().first());

    static final Agent<MonitoredState<Field, PairMemory<List<Event>, List<Event>>>> B =
            history("B", 0).of(state -> state.memory().second());

    static final Formula<MonitoredState<Field, PairMemory<List<Event>, List<Event>>>> ATTACK =
            new Formula.Fact<>(
                    "A has decided to attack", state -> state.state().plan() == Plan.ATTACK);

    /** That B knows of the attack, that A knows that B does, and so on: so many storeys. */
    static Formula<MonitoredState<Field, PairMemory<List<Event>, List<Event>>>> ladder(
            int storeys) {
        return storeys == 0 ? ATTACK : knows(storeys % 2 == 0 ? A : B, ladder(storeys - 1));
    }
}
