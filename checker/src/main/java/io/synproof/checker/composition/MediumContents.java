package io.synproof.checker.composition;

import io.synproof.checker.composition.Medium.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The contents of a medium: by recipient, by link, and then in the order of sending if that counts,
 * else sorted by content.
 */
record MediumContents<M>(
        Medium medium,
        Comparator<? super M> byContent,
        Function<M, Queue> queue,
        List<M> messages) {

    /**
     * A message on which the medium or its recipient may act.
     *
     * @param index its place in the list
     * @param passed how many older messages in the same queue there are; 0 where order does not
     *     count
     */
    record Choice<M>(M message, int index, int passed) {}

    /** The queue that a message is in, if the medium keeps an order. */
    record Queue(int recipient, int link) implements Comparable<Queue> {
        private static final Comparator<Queue> ORDER =
                Comparator.comparingInt(Queue::recipient).thenComparingInt(Queue::link);

        @Override
        public int compareTo(Queue other) {
            return ORDER.compare(this, other);
        }
    }

    static <M> MediumContents<M> of(Composition<?, ?, ?, ?, M, ?> model, List<M> messages) {
        return new MediumContents<>(
                model.medium(), model.messageOrder(), message -> queueOf(model, message), messages);
    }

    private static <M> Queue queueOf(Composition<?, ?, ?, ?, M, ?> model, M message) {
        List<Integer> recipients = NullChecks.requireList("recipients", model.recipients(message));
        return new Queue(CompositionContract.first(message, recipients), model.link(message));
    }

    /** Each different message once: the first of equal neighbours. */
    List<Choice<M>> choices() {
        List<Choice<M>> choices = new ArrayList<>();
        int passed = 0;
        for (int i = 0; i < messages.size(); i++) {
            M message = messages.get(i);
            boolean sameQueue =
                    i > 0 && medium.isOrdered() && goTheSameWay(message, messages.get(i - 1));
            passed = sameQueue ? passed + 1 : 0;
            if (i == 0 || !message.equals(messages.get(i - 1))) {
                choices.add(new Choice<>(message, i, passed));
            }
        }
        return choices;
    }

    /** A message that has grown older. */
    M requireSameQueue(M message, M older) {
        return medium.hasQueues()
                ? CompositionContract.requireSameQueue(message, older, goTheSameWay(message, older))
                : older;
    }

    private boolean share(Choice<M> choice, M other) {
        return goTheSameWay(choice.message(), other);
    }

    private boolean goTheSameWay(M one, M other) {
        return queue.apply(one).equals(queue.apply(other));
    }

    /**
     * Removes a message and the given run of messages right behind it; empty if others are there,
     * or some of these are in another queue.
     */
    Optional<MediumContents<M>> without(Choice<M> choice, List<M> behind) {
        int end = choice.index() + 1 + behind.size();
        if (end > messages.size()
                || !messages.subList(choice.index() + 1, end).equals(behind)
                || (medium.isOrdered() && !behind.stream().allMatch(one -> share(choice, one)))) {
            return Optional.empty();
        }
        List<M> left = new ArrayList<>(messages);
        left.subList(choice.index(), end).clear();
        return Optional.of(replacedBy(left));
    }

    /** With these sent, as far as they are not dropped. */
    MediumContents<M> with(List<M> sent) {
        MediumContents<M> all = this;
        for (M message : sent) {
            MediumContents<M> more = all.with(message);
            if (medium.overflow() != Medium.Overflow.DROP || !more.overflow()) {
                all = more;
            }
        }
        return all;
    }

    /** Whether it drops some of these when they are sent. */
    boolean drops(List<M> sent) {
        MediumContents<M> all = this;
        boolean drops = false;
        for (M message : medium.overflow() == Medium.Overflow.DROP ? sent : List.<M>of()) {
            MediumContents<M> more = all.with(message);
            drops |= more.overflow();
            all = more.overflow() ? all : more;
        }
        return drops;
    }

    private MediumContents<M> with(M message) {
        if (medium.order() == Order.SET && messages.contains(message)) {
            return this;
        }
        List<M> more = new ArrayList<>(messages);
        more.add(placeOf(message), message);
        return replacedBy(more);
    }

    /** Behind all that are not greater: by queue alone if there are queues, else by content. */
    private int placeOf(M message) {
        Comparator<? super M> order = medium.isOrdered() ? Comparator.comparing(queue) : byContent;
        int place = 0;
        while (place < messages.size() && order.compare(messages.get(place), message) <= 0) {
            place++;
        }
        return place;
    }

    /** These messages, which come in the order of sending, in the order that the medium keeps. */
    MediumContents<M> inOrder() {
        return replacedBy(
                medium.isOrdered()
                        ? messages.stream().sorted(Comparator.comparing(queue)).toList()
                        : messages);
    }

    /** These instead, in the order that the medium keeps; those in queues have it already. */
    MediumContents<M> replacedBy(List<M> others) {
        List<M> ordered = switch (medium.order()) {
            case FIFO, OVERTAKING -> others;
            case BAG -> others.stream().sorted(byContent).toList();
            case SET -> others.stream().distinct().sorted(byContent).toList();
        };
        return new MediumContents<>(medium, byContent, queue, ordered);
    }

    /** Whether there is more than the medium has room for. */
    boolean overflow() {
        boolean overfull = medium.each()
                ? messages.stream().anyMatch(message -> countTo(message) > medium.capacity())
                : messages.size() > medium.capacity();
        return overfull
                || (medium.perLink().isPresent()
                        && messages.stream()
                                .anyMatch(message -> countOnLinkOf(message)
                                        > medium.perLink().getAsInt()));
    }

    private long countTo(M message) {
        int recipient = queue.apply(message).recipient();
        return messages.stream()
                .filter(other -> queue.apply(other).recipient() == recipient)
                .count();
    }

    private long countOnLinkOf(M message) {
        return messages.stream().filter(other -> goTheSameWay(message, other)).count();
    }
}
