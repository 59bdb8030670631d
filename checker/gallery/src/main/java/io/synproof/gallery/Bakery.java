package io.synproof.gallery;

import io.synproof.checker.model.Model;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.gallery.Bakery.Customer;
import io.synproof.gallery.Bakery.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Lamport's bakery: processes draw tickets, and the lowest is served. Each read and each write of
 * shared memory is a step. Tickets would grow for ever: states with one above a limit are left
 * out. A state is the list of the processes.
 *
 * @param size the number of processes
 * @param lastTicket the highest ticket
 * @param variant the algorithm, or it with a mistake
 */
public record Bakery(int size, int lastTicket, Variant variant)
        implements Model<List<Customer>, Step> {

    /** The algorithm, and what it may lack. */
    public enum Variant {
        /** As it was published. */
        RIGHT,
        /** Nobody waits for those who are drawing a ticket. */
        NO_CHOOSING,
        /** Of equal tickets, none comes first. */
        NO_ORDER
    }

    /** The place in its program that a process has come to. */
    public enum Place {
        /** It does not want to be served. */
        OUTSIDE("begins to choose"),
        /** It looks for the highest ticket. */
        READING("reads the ticket of "),
        /** It knows the highest ticket. */
        WRITING("takes a higher ticket"),
        /** It has a ticket. */
        CHOSEN("has chosen"),
        /** It waits until another is not choosing. */
        WAITING("sees no choosing by "),
        /** It waits until another does not come first. */
        COMPARING("is ahead of "),
        /** It is served. */
        INSIDE("gives its ticket back");

        private final String next;

        Place(String next) {
            this.next = next;
        }

        private boolean isAboutAnother() {
            return this == READING || this == WAITING || this == COMPARING;
        }
    }

    /**
     * A process.
     *
     * @param choosing what others read: whether it is drawing a ticket
     * @param ticket what others read: its ticket, or 0
     * @param highest the highest ticket that it has read
     * @param other the process that it looks at
     */
    public record Customer(Place place, boolean choosing, int ticket, int highest, int other) {
        @Override
        public String toString() {
            return place
                    + (place.isAboutAnother() ? " " + other : "")
                    + (ticket > 0 ? " with ticket " + ticket : "");
        }
    }

    /** The next step of a process, from a place of its program. */
    public record Step(int process, Place from, int other) {
        @Override
        public String toString() {
            return process + " " + from.next + (from.isAboutAnother() ? other : "");
        }
    }

    @Override
    public List<List<Customer>> initialStates() {
        return List.of(Lists.of(size, _ -> new Customer(Place.OUTSIDE, false, 0, 0, 0)));
    }

    @Override
    public Optional<Predicate<List<Customer>>> constraint() {
        return Optional.of(all -> all.stream().allMatch(process -> process.ticket() <= lastTicket));
    }

    @Override
    public List<Step> actions(List<Customer> all) {
        return IntStream.range(0, size)
                .filter(i -> mayGoOn(all, i))
                .mapToObj(i -> new Step(i, all.get(i).place(), all.get(i).other()))
                .toList();
    }

    private boolean mayGoOn(List<Customer> all, int i) {
        Customer me = all.get(i);
        Customer other = all.get(me.other());
        return switch (me.place()) {
            case OUTSIDE, READING, WRITING, CHOSEN, INSIDE -> true;
            case WAITING -> variant == Variant.NO_CHOOSING || !other.choosing();
            case COMPARING ->
                other.ticket() == 0
                        || other.ticket() > me.ticket()
                        || (other.ticket() == me.ticket()
                                && (variant == Variant.NO_ORDER || me.other() >= i));
        };
    }

    @Override
    public List<Customer> next(List<Customer> all, Step step) {
        return Lists.with(all, step.process(), after(all.get(step.process()), all));
    }

    private Customer after(Customer me, List<Customer> all) {
        boolean last = me.other() == size - 1;
        int next = last ? 0 : me.other() + 1;
        return switch (me.place()) {
            case OUTSIDE -> new Customer(Place.READING, true, 0, 0, 0);
            case READING ->
                new Customer(
                        last ? Place.WRITING : Place.READING,
                        true,
                        0,
                        Math.max(me.highest(), all.get(me.other()).ticket()),
                        next);
            case WRITING -> new Customer(Place.CHOSEN, true, me.highest() + 1, 0, 0);
            case CHOSEN -> new Customer(Place.WAITING, false, me.ticket(), 0, 0);
            case WAITING -> new Customer(Place.COMPARING, false, me.ticket(), 0, me.other());
            case COMPARING ->
                new Customer(last ? Place.INSIDE : Place.WAITING, false, me.ticket(), 0, next);
            case INSIDE -> new Customer(Place.OUTSIDE, false, 0, 0, 0);
        };
    }

    @Override
    public String kind(Step step) {
        return step.from().name();
    }

    static final GalleryEntry<List<Customer>, Step> ENTRY = new GalleryEntry<>(
            "bakery",
            "Lamport's bakery",
            "Processes share a resource by drawing tickets, as in a shop; no step but a read or a"
                    + " write.",
            "L. Lamport, A new solution of Dijkstra's concurrent programming problem, 1974",
            new Sizes("processes", 2, 2, 3),
            size -> new Bakery(size, 3, Variant.RIGHT),
            List.of(
                    GalleryQuestion.never(
                            "exclusion",
                            "two processes are never inside at once",
                            all -> all.stream()
                                            .filter(one -> one.place() == Place.INSIDE)
                                            .count()
                                    > 1),
                    GalleryQuestion.noDeadlock("some process can always go on"),
                    GalleryQuestion.runs(
                            "process 0 gets inside whenever it has a ticket",
                            Temporal.leadsTo(
                                    "entry",
                                    all -> all.getFirst().ticket() > 0,
                                    all -> all.getFirst().place() == Place.INSIDE),
                            List.of(Fairness.weakForEach(
                                    "no process stops, but outside",
                                    step -> Optional.of(step.process())
                                            .filter(_ -> step.from() != Place.OUTSIDE))))),
            List.of(
                    new Mistake<>(
                            "no-choosing",
                            "Nobody waits for those who have read the tickets and not yet taken"
                                    + " theirs.",
                            List.of("exclusion"),
                            size -> new Bakery(size, 3, Variant.NO_CHOOSING)),
                    new Mistake<>(
                            "no-order",
                            "Of two processes with equal tickets, neither waits for the other.",
                            List.of("exclusion"),
                            size -> new Bakery(size, 3, Variant.NO_ORDER))));
}
